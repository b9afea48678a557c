namespace ScoringGraph.Graph.Tests;

/// <summary>Whatever the schema lists can be asked for by `where` and `order`; a new list is found here without being named.</summary>
[Collection(SamplesCollection.Name)]
public sealed class ListTests(Samples samples)
{
    /// <summary>What is part of one stored value, of an explanation, of a report or of a sentence, and has no rows to filter.</summary>
    private static readonly string[] PartOfOneValue =
    [
        "AdjustmentEvent", "CausePoints", "Change", "ChangeGroup", "ChosenReading", "ComparedReadings", "Counterfactual", "CriterionImpact", "Explanation",
        "FactChange", "FactChoice", "FactField", "IndicatorImpact", "LevelChange", "MonthImpact", "Operand", "ParameterValue", "Period", "PeriodMonth",
        "PeriodMonthScore", "Problem", "Reading", "ReadingChoice", "RuleSentence", "ScoreChangePart", "ScoreContribution", "Text",
    ];

    [Fact]
    public async Task Every_list_of_rows_can_be_filtered_and_ordered()
    {
        var lists = (await SchemaFields.OfAsync(samples.Graph)).Lists.ToArray();
        Assert.Equal(PartOfOneValue, lists.Select(list => list.Item).Intersect(PartOfOneValue).Order(StringComparer.Ordinal));
        var rows = lists.Where(list => !PartOfOneValue.Contains(list.Item)).ToArray();
        Assert.True(rows.Length > 30, $"only {rows.Length} lists were found");
        Assert.Equal("", string.Join('\n', rows.Where(list => !CanBeAsked(list.Way[^1], list.Item)).Select(list => string.Join('/', list.Way.Select(step => step.Name)))));
    }

    private static bool CanBeAsked(SchemaFields.Step list, string item) =>
        list.Arguments.GetValueOrDefault("where") == item + "FilterInput" && list.Arguments.GetValueOrDefault("order") == item + "SortInput";
}
