using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests;

/// <summary>The real plan, read once.</summary>
internal static class Plan
{
    private static readonly Lazy<(LoadedScheme? Scheme, IReadOnlyList<Problem> Problems)> Read = new(() => SchemeFolder.Read(Repository.Rules));

    private static readonly Lazy<Dictionary<Month, CompiledEdition>> Editions = new(() => Months.ToDictionary(month => month, month => CompiledEdition.Of(Loaded, month)));

    public static LoadedScheme Loaded => Read.Value.Scheme ?? throw new InvalidOperationException(string.Join('\n', Problems));

    public static IReadOnlyList<Problem> Problems => Read.Value.Problems;

    public static IReadOnlyList<Month> Months => Loaded.Scheme.Months;

    public static CompiledEdition Edition(string month) => Editions.Value[Month.Parse(month)];

    public static CompiledEdition Edition(Month month) => Editions.Value[month];

    public static MonthFacts Sample(string month)
    {
        var problems = new ProblemList();
        return FactsFile.Read($"{Repository.Rules}/samples/{month}.json", Loaded.Scheme, Month.Parse(month), problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }
}
