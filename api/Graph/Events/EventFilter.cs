using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Errors;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Events;

/// <summary>What a subscription is about; null is everything.</summary>
internal sealed record EventFilter(string? Scheme, Month? Month, string? Participant = null, string? Indicator = null)
{
    /// <summary>Refuses names that nothing will ever be told about, all of them at once.</summary>
    /// <exception cref="GraphQLException">A name is not known.</exception>
    public EventFilter Checked(EditionCatalogue editions)
    {
        var problems = new ProblemList();
        IReadOnlyList<LoadedScheme> schemes = [.. editions.Schemes.Where(item => Scheme is null || item.Scheme.Code == Scheme)];
        if (Scheme is not null && schemes.Count == 0)
        {
            schemes = editions.Schemes;
            problems.AddUnknown("FACT019", "scheme", null, "方案", "scheme", Scheme, schemes.Select(item => item.Scheme.Code));
        }

        Check("FACT016", "month", "月份", Month?.ToString(), schemes.SelectMany(item => item.Scheme.Months.Select(month => month.ToString())), problems);
        Check("FACT010", "participant", "考评对象", Participant, schemes.SelectMany(item => item.Scheme.Participants.Select(participant => participant.Code)), problems);
        Check("FACT017", "indicator", "指标", Indicator, schemes.SelectMany(item => item.Rules.Select(rule => rule.Version.Indicator)), problems);
        return problems.HasErrors ? throw Refusal.Of(problems.Problems) : this;
    }

    private static void Check(string code, string what, string zhWhat, string? name, IEnumerable<string> known, ProblemList problems)
    {
        IReadOnlyCollection<string> names = [.. known.Distinct()];
        if (name is not null && !names.Contains(name)) problems.AddUnknown(code, what, null, zhWhat, what, name, names);
    }
}
