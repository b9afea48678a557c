using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Submissions;

/// <summary>Gathers what was reported for a month, checks every name and value, and fills in declared defaults.</summary>
public sealed class MonthFactsBuilder
{
    private readonly Scheme scheme;
    private readonly Month month;
    private readonly ProblemList problems;
    private readonly FactValueReader values;
    private readonly Dictionary<string, FactRow> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> notTakingPart = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Participant, string Fact), Place?> seen = [];

    public MonthFactsBuilder(Scheme scheme, Month month, ProblemList problems)
    {
        this.scheme = scheme;
        this.month = month;
        this.problems = problems;
        values = new FactValueReader(scheme, problems);
        if (!scheme.Months.Contains(month))
            problems.AddUnknown("FACT016", "month", null, "月份", "month", month.ToString(), scheme.Months.Select(item => item.ToString()));
    }

    /// <summary>Whether the participant is one of the scheme's; reports it if not.</summary>
    public bool Knows(string participant, Place? place)
    {
        if (scheme.Participants.Any(item => item.Code == participant)) return true;
        problems.AddUnknown("FACT010", participant, place, "参评地区", "participant", participant, scheme.Participants.Select(item => item.Code));
        return false;
    }

    /// <summary>Takes one reported value; null means not reported.</summary>
    public void Add(string participant, string fact, Place? place, JsonPart value)
    {
        var path = $"{participant}/{fact}";
        var index = scheme.Facts.IndexOf(fact);
        if (index < 0)
        {
            problems.AddUnknown("FACT011", path, place, "事实", "fact", fact, scheme.Facts.Definitions.Select(definition => definition.Name));
            return;
        }

        if (!seen.TryAdd((participant, fact), place))
        {
            problems.Add("FACT015", path, place, $"`{participant}` 的 `{fact}` 报了两次；请删去一个。", $"`{fact}` of `{participant}` is reported twice; delete one.");
            return;
        }

        if (value.Kind == JsonKind.Null) return;
        if (values.Read(scheme.Facts[index], value, path) is { } known) RowOf(participant).SetValue(index, known);
    }

    public void AddNonParticipation(string participant, string indicator, Place? place)
    {
        if (!scheme.Indicators.Any(item => item.Code == indicator))
        {
            problems.AddUnknown("FACT017", $"{participant}/nonParticipation", place, "指标", "indicator", indicator, scheme.Indicators.Select(item => item.Code));
            return;
        }

        if (!notTakingPart.TryGetValue(participant, out var left)) notTakingPart[participant] = left = new(StringComparer.Ordinal);
        left.Add(indicator);
    }

    /// <summary>The month's facts for the participants, in the scheme's order.</summary>
    /// <param name="onlyMentioned">True to leave out participants of whom nothing was said.</param>
    public MonthFacts Build(bool onlyMentioned = false)
    {
        var participants = new List<ParticipantFacts>();
        foreach (var participant in scheme.Participants)
        {
            var mentioned = rows.ContainsKey(participant.Code) || notTakingPart.ContainsKey(participant.Code);
            if (onlyMentioned && !mentioned) continue;
            var row = RowOf(participant.Code);
            FillDefaults(row);
            participants.Add(new ParticipantFacts(participant.Code, row, notTakingPart.GetValueOrDefault(participant.Code) ?? []));
        }

        return new MonthFacts(scheme.Code, month, participants);
    }

    /// <summary>Makes sure a participant takes part even if no fact of it is known.</summary>
    public void Mention(string participant) => RowOf(participant);

    private void FillDefaults(FactRow row)
    {
        foreach (var index in scheme.Facts.Defaulted)
            if (!row.Has(index) && scheme.Facts[index].Defaults.TryGetValue(month, out var value))
                row.Set(index, value);
    }

    private FactRow RowOf(string participant)
    {
        if (!rows.TryGetValue(participant, out var row)) rows[participant] = row = new FactRow(scheme.Facts);
        return row;
    }
}
