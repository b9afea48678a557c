using System.Globalization;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Readings;

/// <summary>Another reading that somebody asks about.</summary>
/// <param name="Reading">The reading's id, such as `R-01`.</param>
/// <param name="Alternative">Which of its alternatives, 1 for the first.</param>
public sealed record AskedReading(string Reading, int Alternative);

/// <summary>Another reading in the place of the one in force.</summary>
/// <param name="Reading">The reading's id, such as `R-01`.</param>
/// <param name="Title">What the question is.</param>
/// <param name="Default">The reading in force.</param>
/// <param name="Choice">The other reading.</param>
public sealed record ChosenReading(string Reading, Text Title, Text Default, ReadingChoice Choice);

/// <summary>Finds the readings that are asked about.</summary>
public static class ChosenReadings
{
    /// <summary>Every other reading that parameters can express, in the order of readings.json.</summary>
    public static IReadOnlyList<ChosenReading> All(Scheme scheme) => [.. scheme.Readings.SelectMany(reading => reading.Choices.Select(choice => Of(reading, choice)))];

    /// <summary>Those asked about, to be taken together; what is not there or does not go together is left out with a problem.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="asked">What is asked about.</param>
    /// <param name="path">What the list is called where it is asked, such as `with`.</param>
    /// <param name="problems">Where problems go.</param>
    public static IReadOnlyList<ChosenReading> Of(Scheme scheme, IReadOnlyList<AskedReading> asked, string path, ProblemList problems)
    {
        var chosen = new List<ChosenReading>();
        foreach (var (item, index) in asked.Select((item, index) => (item, index)))
            if (Find(scheme, item, string.Create(CultureInfo.InvariantCulture, $"{path}/{index}"), problems) is { } found)
                chosen.Add(found);
        foreach (var twice in asked.CountBy(item => item.Reading, StringComparer.Ordinal).Where(item => item.Value > 1).Select(item => item.Key))
            problems.Add("READING006", path, null, $"`{twice}` 选了两次；一处只能有一种读法，请只留一个。", $"`{twice}` is chosen twice; one place has one reading, so leave one.");
        foreach (var (one, other) in chosen.SelectMany((one, index) => chosen.Skip(index + 1).Where(other => one.Reading != other.Reading).Select(other => (one, other))))
            Compare(one, other, path, problems);
        return chosen;
    }

    private static ChosenReading Of(Reading reading, ReadingChoice choice) => new(reading.Id, reading.Title, reading.Default, choice);

    private static ChosenReading? Find(Scheme scheme, AskedReading asked, string path, ProblemList problems)
    {
        if (scheme.Readings.FirstOrDefault(reading => reading.Id == asked.Reading) is not { } reading)
        {
            problems.AddUnknown("READING003", path, null, "读法", "reading", asked.Reading, scheme.Readings.Select(item => item.Id));
            return null;
        }

        if (reading.Choices.FirstOrDefault(choice => choice.Alternative == asked.Alternative) is { } found) return Of(reading, found);
        var (number, count) = (asked.Alternative.ToString(CultureInfo.InvariantCulture), reading.Alternatives.Count);
        var offered = reading.Choices.Select(choice => choice.Alternative.ToString(CultureInfo.InvariantCulture)).ToArray();
        var cure = offered.Length > 0
            ? new Text($"可选 {string.Join("、", offered)}。", $"choose from {string.Join(", ", offered)}.")
            : new Text("这处读法不能用参数改变，要改标准本身；可用 whatIf 试算改动后的文件。", "no parameter changes this reading, only the rules themselves; ask whatIf with changed files.");
        if (asked.Alternative < 1 || asked.Alternative > count)
            problems.Add("READING004", path, null, $"`{reading.Id}` 没有第 `{number}` 种其他读法，共有 {count} 种；{cure.Zh}", $"`{reading.Id}` has no alternative `{number}`, only {count}; {cure.En}");
        else
            problems.Add("READING005", path, null, $"`{reading.Id}` 的第 {number} 种其他读法“{reading.Alternatives[asked.Alternative - 1].Zh}”没有对应的参数；{cure.Zh}", $"No parameter expresses alternative {number} of `{reading.Id}`, “{reading.Alternatives[asked.Alternative - 1].En}”; {cure.En}");
        return null;
    }

    private static void Compare(ChosenReading one, ChosenReading other, string path, ProblemList problems)
    {
        foreach (var (mine, theirs) in one.Choice.Set.SelectMany(mine => other.Choice.Set.Select(theirs => (mine, theirs))))
            if (ParameterPointer.Overlap(mine.Pointer, theirs.Pointer) && (mine.Pointer, mine.Value) != (theirs.Pointer, theirs.Value))
                problems.Add("READING007", path, null,
                    $"`{one.Reading}` 要把 `{mine.Pointer}` 设为 {mine.Value}，而 `{other.Reading}` 要把 `{theirs.Pointer}` 设为 {theirs.Value}；请只选一个。",
                    $"`{one.Reading}` sets `{mine.Pointer}` to {mine.Value}, but `{other.Reading}` sets `{theirs.Pointer}` to {theirs.Value}; choose one of them.");
    }
}
