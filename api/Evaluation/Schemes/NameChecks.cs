using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads members that name facts or readings, and reports the names that are not known.</summary>
internal sealed class NameChecks(FactCatalogue facts, IReadOnlyList<Reading> readings, ProblemList problems)
{
    private readonly HashSet<string> readingIds = [.. readings.Select(reading => reading.Id)];

    /// <summary>The fact a member names, which must have one of the types.</summary>
    public string Fact(ObjectReader reader, string member, params FactType[] types)
    {
        if (reader.Required(member) is not { } part) return "";
        var name = reader.TextOf(part);
        Check(part, name, types);
        return name;
    }

    public string? OptionalFact(ObjectReader reader, string member, params FactType[] types) =>
        reader.Optional(member) is null ? null : Fact(reader, member, types);

    /// <summary>The facts a member lists; any type if none is given.</summary>
    public IReadOnlyList<string> Facts(ObjectReader reader, string member, params FactType[] types)
    {
        foreach (var item in reader.OptionalList(member)) Check(item, item.Text, types);
        return reader.Texts(member);
    }

    public IReadOnlyList<string> Readings(ObjectReader reader)
    {
        foreach (var item in reader.OptionalList("readings"))
            if (readingIds.Count > 0 && !readingIds.Contains(item.Text))
                problems.AddUnknown("SCHEME014", item, "读法", "reading", item.Text, readingIds);
        return reader.Texts("readings");
    }

    public void Check(JsonPart part, string name, params FactType[] types)
    {
        if (facts.Find(name) is not { } definition)
        {
            problems.AddUnknown("RULE010", part, "事实", "fact", name, facts.Definitions.Select(item => item.Name));
            return;
        }

        if (types.Length > 0 && !types.Contains(definition.Type))
            problems.Add("RULE011", part,
                $"`{name}` 的类型是 {Word(definition.Type)}，这里需要 {string.Join(" / ", types.Select(Word))}。",
                $"`{name}` is of type {Word(definition.Type)}; this needs {string.Join(" or ", types.Select(Word))}.");
    }

    private static string Word(FactType type) => type.ToString().ToLowerInvariant();
}
