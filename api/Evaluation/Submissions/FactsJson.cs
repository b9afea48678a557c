using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Submissions;

/// <summary>Reads a facts file in JSON: the scheme, the month, facts by participant, and who takes no part in what.</summary>
public static class FactsJson
{
    /// <summary>The month's facts, or null if there are problems.</summary>
    public static MonthFacts? Read(JsonPart file, Scheme scheme, Month? month, ProblemList problems)
    {
        var reader = new ObjectReader(file, problems);
        var code = reader.Text("scheme");
        if (code.Length > 0 && code != scheme.Code)
            problems.AddUnknown("FACT019", reader.Optional("scheme")!, "方案", "scheme", code, [scheme.Code]);
        var stated = reader.Month("month");
        if (stated != default && month is { } wanted && stated != wanted)
            problems.Add("FACT016", reader.Optional("month")!, $"文件是 {stated} 的，而要求的是 {wanted}。", $"The file is for {stated}, but {wanted} was asked for.");
        reader.OptionalBilingual("note");
        reader.Optional("legend");
        if (stated == default) return null;
        var builder = new MonthFactsBuilder(scheme, month ?? stated, problems);
        foreach (var participant in reader.Map("facts"))
            if (builder.Knows(participant.Name, participant.Place))
                AddFacts(builder, participant.Name, participant.Value, problems);
        foreach (var participant in reader.OptionalMap("nonParticipation"))
            if (builder.Knows(participant.Name, participant.Place))
                AddNonParticipation(builder, participant.Name, participant.Value, reader);
        reader.End();
        return problems.HasErrors ? null : builder.Build();
    }

    internal static void AddFacts(MonthFactsBuilder builder, string participant, JsonPart facts, ProblemList problems)
    {
        var reader = new ObjectReader(facts, problems);
        builder.Mention(participant);
        foreach (var member in reader.Part.Members) builder.Add(participant, member.Name, member.Place, member.Value);
    }

    /// <summary>Either a list of indicators, or indicators with the reason.</summary>
    internal static void AddNonParticipation(MonthFactsBuilder builder, string participant, JsonPart part, ObjectReader reader)
    {
        if (part.Kind is not (JsonKind.Array or JsonKind.Object)) reader.WrongKind(part, "指标列表 […]", "a list of indicators […]");
        foreach (var item in part.Items) builder.AddNonParticipation(participant, reader.TextOf(item), item.Place);
        foreach (var member in part.Members) builder.AddNonParticipation(participant, member.Name, member.Place);
    }
}
