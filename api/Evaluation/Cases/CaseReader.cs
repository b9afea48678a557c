using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Cases;

/// <summary>Reads cases/*.json.</summary>
public static class CaseReader
{
    private static readonly string[] CardMembers = ["final", "accumulated", "possible", "bonus", "bonusUncapped", "penalty", "rank", "complete"];
    private static readonly string[] ResultMembers = ["points", "outcome", "rank"];

    /// <summary>Every case among the files; problems are reported and their cases left out.</summary>
    public static IReadOnlyList<Case> ReadAll(SchemeFiles files, Scheme scheme, ProblemList problems)
    {
        var cases = new List<Case>();
        foreach (var path in files.In(SchemeFiles.CasesFolder))
        {
            if (files.Read(path, problems) is not { } file) continue;
            var reader = new ObjectReader(file, problems);
            foreach (var item in reader.List("cases"))
                if (One(files.NameOf(path), item, scheme, problems) is { } one)
                    cases.Add(one);
            reader.End();
        }

        return cases;
    }

    private static Case? One(string file, JsonPart item, Scheme scheme, ProblemList problems)
    {
        var before = problems.Problems.Count;
        var reader = new ObjectReader(item, problems);
        var name = reader.Bilingual("name");
        var month = reader.Month("month");
        var facts = reader.Map("facts");
        var absent = reader.OptionalMap("nonParticipation");
        var expect = reader.Map("expect");
        reader.End();
        if (problems.Problems.Count != before) return null;
        var builder = new MonthFactsBuilder(scheme, month, problems);
        foreach (var participant in facts)
            if (builder.Knows(participant.Name, participant.Place))
                FactsJson.AddFacts(builder, participant.Name, participant.Value, problems);
        foreach (var participant in absent)
            if (builder.Knows(participant.Name, participant.Place))
                FactsJson.AddNonParticipation(builder, participant.Name, participant.Value, reader);
        var expected = expect.SelectMany(participant => Card(participant, scheme, problems)).ToArray();
        return problems.Problems.Count == before ? new Case(file, item.Place, name, builder.Build(onlyMentioned: true), expected) : null;
    }

    private static IEnumerable<Expectation> Card(JsonMember participant, Scheme scheme, ProblemList problems)
    {
        if (!scheme.Participants.Any(item => item.Code == participant.Name))
            problems.AddUnknown("FACT010", participant, "参评地区", "participant", scheme.Participants.Select(item => item.Code));
        foreach (var member in participant.Value.Members)
        {
            if (member.Name != "results")
            {
                if (Value(participant.Name, null, null, member, CardMembers, problems) is { } expectation) yield return expectation;
                continue;
            }

            foreach (var result in member.Value.Members)
            {
                if (!scheme.Indicators.Any(item => item.Code == result.Name))
                    problems.AddUnknown("FACT017", result, "指标", "indicator", scheme.Indicators.Select(item => item.Code));
                foreach (var expectation in Result(participant.Name, result, problems)) yield return expectation;
            }
        }
    }

    private static IEnumerable<Expectation> Result(string participant, JsonMember result, ProblemList problems)
    {
        foreach (var member in result.Value.Members)
        {
            if (member.Name != "awards")
            {
                if (Value(participant, result.Name, null, member, ResultMembers, problems) is { } expectation) yield return expectation;
                continue;
            }

            foreach (var award in member.Value.Members)
                foreach (var part in award.Value.Members)
                    if (Value(participant, result.Name, award.Name, part, ResultMembers, problems) is { } expectation)
                        yield return expectation;
        }
    }

    private static Expectation? Value(string participant, string? indicator, string? criterion, JsonMember member, string[] known, ProblemList problems)
    {
        if (!known.Contains(member.Name))
        {
            problems.AddUnknown("JSON003", member, "成员", "member", known);
            return null;
        }

        object? value = member.Value.Kind switch
        {
            JsonKind.Number => member.Value.Number,
            JsonKind.Boolean => member.Value.Boolean,
            JsonKind.String when member.Name == "outcome" && OutcomeNames.TryParse(member.Value.Text, out var outcome) => outcome,
            _ => null,
        };
        if (value is null && member.Value.Kind != JsonKind.Null)
        {
            problems.Add("CASE001", member.Value, $"`{member.Name}` 不能是 {member.Value.Described}。", $"`{member.Name}` cannot be {member.Value.Described}.");
            return null;
        }

        return new Expectation(member.Place, participant, indicator, criterion, member.Name, value);
    }
}
