using System.Collections.Concurrent;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Graph.Explanations;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Impact;

/// <summary>Tells what changed rules would do to the months as they are stored; nothing is written.</summary>
public sealed class Impacts(ScoreDatabase database, ScoredEditions editions)
{
    // Who revises a rule asks about the same months again and again: each is read and scored once, until its next evaluation.
    private readonly ConcurrentDictionary<(string Scheme, Month Month), (long Evaluation, ScoredMonth Month)> known = new();

    /// <summary>The report; null with the problems if stored facts do not fit the changed declarations.</summary>
    /// <param name="before">The rules in force.</param>
    /// <param name="after">The same with changed files, read by <see cref="LoadedScheme.With"/>.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ImpactReport?> OfAsync(LoadedScheme before, LoadedScheme after, ProblemList problems, CancellationToken cancellationToken)
    {
        var months = new List<ScoredMonth>();
        // One state of the data from the first month to the last.
        await using (var rows = database.ReadSnapshot())
            foreach (var (evaluation, isClosed) in await EvaluationsAsync(rows, before.Scheme.Code, cancellationToken))
            {
                var month = await ScoredAsync(rows, evaluation, cancellationToken);
                month = month with { State = new MonthState(evaluation.Month, isClosed, evaluation.FactsHash, evaluation.EditionHash) };
                months.Add(before.HasSameDeclarations(after) ? month : month with { Reread = await RereadAsync(rows, after, evaluation.Month, problems, cancellationToken) });
            }

        return problems.HasErrors ? null : new ImpactPreview(before, after).Of(months, cancellationToken);
    }

    /// <summary>What a month would come to on other facts or by other rules; null with the problems if the facts do not fit.</summary>
    /// <param name="before">The rules in force.</param>
    /// <param name="after">The same, or with changed files.</param>
    /// <param name="month">One of the scheme's months.</param>
    /// <param name="facts">What is supposed to be reported.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<MonthImpact?> SupposeAsync(LoadedScheme before, LoadedScheme after, Month month, IReadOnlyList<NewFact> facts, ProblemList problems, CancellationToken cancellationToken)
    {
        await using var rows = database.ReadSnapshot();
        var scored = await MonthAsync(rows, before, month, cancellationToken);
        var whatIf = new WhatIf(before, after);
        var edition = whatIf.EditionOf(scored);
        return await MonthScoring.SupposeAsync(rows, edition.Edition.Scheme, month, facts, problems, cancellationToken) is { } supposed
            ? whatIf.Of(scored, edition, supposed, facts.Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal), cancellationToken)
            : null;
    }

    /// <summary>A month as it stands.</summary>
    /// <param name="scheme">The rules in force.</param>
    /// <param name="month">One of the scheme's months.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ScoredMonth> MonthAsync(LoadedScheme scheme, Month month, CancellationToken cancellationToken)
    {
        await using var rows = database.ReadSnapshot();
        return await MonthAsync(rows, scheme, month, cancellationToken);
    }

    private async Task<ScoredMonth> MonthAsync(ReadContext rows, LoadedScheme scheme, Month month, CancellationToken cancellationToken)
    {
        var (evaluation, isClosed) = (await EvaluationsAsync(rows, scheme.Scheme.Code, cancellationToken)).FirstOrDefault(item => item.Evaluation.Month == month);
        var scored = evaluation is null ? Unreported(scheme, month) : await ScoredAsync(rows, evaluation, cancellationToken);
        return scored with { State = scored.State with { IsClosed = isClosed } };
    }

    private static ScoredMonth Unreported(LoadedScheme scheme, Month month)
    {
        var edition = CompiledEdition.Of(scheme, month);
        var facts = new MonthFactsBuilder(scheme.Scheme, month, new ProblemList()).Build();
        return new ScoredMonth(edition, facts, edition.Score(facts), new MonthState(month, false, "", edition.Hash));
    }

    private static async Task<IReadOnlyList<(EvaluationRow Evaluation, bool IsClosed)>> EvaluationsAsync(ReadContext rows, string scheme, CancellationToken cancellationToken)
    {
        var current = await Queries.ToListAsync(
            from item in rows.CurrentEvaluations where item.Month.SchemeId == scheme orderby item.Month.Month select new { item.Evaluation, item.Month.IsClosed }, cancellationToken);
        return [.. current.Select(item => (item.Evaluation, item.IsClosed))];
    }

    /// <summary>A month as an evaluation found it.</summary>
    /// <param name="rows">Where it is read from.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ScoredMonth> ScoredAsync(ReadContext rows, EvaluationRow evaluation, CancellationToken cancellationToken)
    {
        var key = (evaluation.SchemeId, evaluation.Month);
        if (known.TryGetValue(key, out var last) && last.Evaluation == evaluation.Id) return last.Month;
        var edition = await editions.OfAsync(rows, evaluation, cancellationToken);
        var facts = await MonthScoring.AsScoredAsync(rows, edition.Edition.Scheme, evaluation, cancellationToken);
        var scored = new ScoredMonth(edition, facts, edition.Score(facts), new MonthState(evaluation.Month, false, evaluation.FactsHash, evaluation.EditionHash));
        // An earlier evaluation is looked at once.
        if (evaluation.Id >= last.Evaluation) known[key] = (evaluation.Id, scored);
        return scored;
    }

    private static async Task<MonthFacts?> RereadAsync(ReadContext rows, LoadedScheme after, Month month, ProblemList problems, CancellationToken cancellationToken) =>
        after.Scheme.Months.Contains(month) ? await MonthScoring.ReadAsync(rows, after.Scheme, month, problems, cancellationToken) : null;
}
