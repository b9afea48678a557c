using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Editions;

/// <summary>
/// What is in force for one month, compiled once: immutable, safe for any number of threads, replaced whole and never patched.
/// </summary>
public sealed class CompiledEdition
{
    private readonly CompiledCriterion[] criteria;
    private readonly AdjustmentEntry[] entries;
    private readonly LoadedScheme source;
    private readonly CheckedScheme declared;
    private readonly Dictionary<Criterion, CompiledCriterion> byCriterion;

    private CompiledEdition(LoadedScheme source, CheckedScheme declared, Edition edition, CompiledCriterion[] criteria)
    {
        (this.source, this.declared) = (source, declared);
        this.criteria = criteria;
        byCriterion = new(ReferenceEqualityComparer.Instance);
        foreach (var criterion in criteria) byCriterion.Add(criterion.Source.Criterion, criterion);
        Edition = edition;
        entries = [.. edition.Scheme.Bonus.Entries, .. edition.Scheme.Penalties.Entries];
    }

    /// <summary>The version of the program, which scores follow from as well.</summary>
    public static string EngineVersion { get; } = typeof(CompiledEdition).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public Edition Edition { get; }

    public LoadedScheme Source => source;

    /// <summary>Compiles the criteria in force for a month of the scheme.</summary>
    /// <param name="source">The scheme.</param>
    /// <param name="month">The month.</param>
    /// <param name="known">Editions whose criteria are taken over where they are the same.</param>
    public static CompiledEdition Of(LoadedScheme source, Month month, params IEnumerable<CompiledEdition> known) => Of(source, source.DeclaredFor(month), month, known);

    /// <summary>The same by the parameters that are declared for some other month.</summary>
    internal static CompiledEdition Of(LoadedScheme source, CheckedScheme declared, Month month, params IEnumerable<CompiledEdition> known)
    {
        var scheme = declared.Scheme;
        var edition = Edition.Of(scheme, month, source.Rules.Select(rule => rule.Version));
        var checkedRules = source.Rules.ToDictionary(rule => rule.Version);
        // What is compiled knows facts and ranking methods of the scheme it was compiled for.
        var same = known.Where(other => ReferenceEquals(other.Edition.Scheme.Facts, scheme.Facts) && ReferenceEquals(other.Edition.Scheme.Rankings, scheme.Rankings)).ToArray();
        var criteria =
            from indicator in edition.Indicators
            from criterion in checkedRules[indicator.Version].Criteria
            select same.Select(other => other.byCriterion.GetValueOrDefault(criterion.Criterion)).FirstOrDefault(found => found is not null)
                ?? new CompiledCriterion(criterion, scheme.Facts, scheme.Rankings);
        return new CompiledEdition(source, declared, edition, [.. criteria]);
    }

    /// <summary>The editions of all its months; a criterion in force for several is compiled once.</summary>
    /// <param name="source">The scheme.</param>
    /// <param name="known">Editions whose criteria are taken over where they are the same.</param>
    public static IReadOnlyList<CompiledEdition> AllOf(LoadedScheme source, params IEnumerable<CompiledEdition> known)
    {
        var editions = new List<CompiledEdition>();
        foreach (var month in source.Scheme.Months) editions.Add(Of(source, month, [.. known, .. editions]));
        return editions;
    }

    /// <summary>The same with other rules for some of its indicators, whichever months they are meant for; only these are compiled.</summary>
    /// <param name="rules">Rules read beside the same scheme.json and facts.json.</param>
    public CompiledEdition With(IReadOnlyCollection<CheckedRule> rules)
    {
        var edition = Edition.With(rules.Select(rule => rule.Version));
        var compiled = new Dictionary<Criterion, CompiledCriterion>(byCriterion, ReferenceEqualityComparer.Instance);
        foreach (var criterion in rules.SelectMany(rule => rule.Criteria))
            compiled.TryAdd(criterion.Criterion, new CompiledCriterion(criterion, Edition.Scheme.Facts, Edition.Scheme.Rankings));
        var criteria = edition.Indicators.SelectMany(indicator => indicator.Version.Criteria).Select(criterion => compiled[criterion]);
        return new CompiledEdition(source, declared, edition, [.. criteria]);
    }

    /// <summary>Some of its indicators by themselves: their results are the same, for none rests on another's; areas and final scores lack the rest.</summary>
    /// <param name="indicators">Their codes.</param>
    public CompiledEdition Only(IReadOnlySet<string> indicators)
    {
        var edition = Edition with { Indicators = [.. Edition.Indicators.Where(item => indicators.Contains(item.Indicator.Code))] };
        return new CompiledEdition(source, declared, edition, [.. edition.Indicators.SelectMany(item => item.Version.Criteria).Select(Find)]);
    }

    /// <summary>The same rules under other parameters; what does not depend on them is not compiled again.</summary>
    internal CompiledEdition Under(CheckedScheme other) => Of(source, other, Edition.Month, this);

    /// <summary>The parameters that it scores by.</summary>
    internal CheckedScheme Declared => declared;

    /// <summary>The criteria in edition order with their expressions.</summary>
    public IEnumerable<CheckedCriterion> Criteria => criteria.Select(criterion => criterion.Source);

    /// <summary>SHA-256 of everything the scores follow from besides the facts, lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [declared.Hash, Edition.Month.ToString(), .. Edition.Indicators.Select(indicator => indicator.Version.ContentHash)]))));

    /// <summary>Whether another edition of the month gives the same scores for the same facts: criteria and parameters are the same; facts and names may be added.</summary>
    public bool ScoresLike(CompiledEdition other) =>
        Edition.Indicators.Select(indicator => indicator.Version.ContentHash).SequenceEqual(other.Edition.Indicators.Select(indicator => indicator.Version.ContentHash))
        && source.DeclaresLike(other.source, Edition.Month);

    /// <summary>Scores the month: a pure function of this edition and the facts.</summary>
    /// <param name="facts">What was reported.</param>
    /// <param name="keepAwards">False if only points are wanted.</param>
    public MonthScore Score(MonthFacts facts, bool keepAwards = true) => MonthScorer.Score(Edition, facts, Evaluate(facts), keepAwards);

    /// <summary>Scores a scored month by this edition, asking only the criteria that are new in it or read one of the facts that changed.</summary>
    /// <param name="before">The month as it was scored by an edition of the same scheme.</param>
    /// <param name="facts">What was reported of the same participants.</param>
    /// <param name="changed">The names of the facts that are not what they were; null for none.</param>
    public MonthScore Rescore(MonthScore before, MonthFacts facts, IReadOnlySet<string>? changed = null)
    {
        var asked = ChangedFrom(before, changed);
        return MonthScorer.Rescore(before, Edition, facts, Evaluate(facts, asked), asked);
    }

    /// <summary>Where the indicators stand that <see cref="Rescore"/> scores, ascending.</summary>
    public IReadOnlyList<int> ChangedFrom(MonthScore before, IReadOnlySet<string>? changed = null)
    {
        var rules = Edition.ChangedFrom(before.Edition);
        if (changed is not { Count: > 0 }) return rules;
        return [.. Enumerable.Range(0, Edition.Indicators.Count).Where(index => rules.Contains(index) || FactsOf(Edition.Indicators[index]).Any(changed.Contains))];
    }

    /// <summary>Asks every criterion about every participant.</summary>
    public MonthFindings Evaluate(MonthFacts facts) => Evaluate(facts, criteria);

    private MonthFindings Evaluate(MonthFacts facts, IReadOnlyList<int> indicators) =>
        Evaluate(facts, [.. indicators.SelectMany(index => Edition.Indicators[index].Version.Criteria).Select(Find)]);

    private MonthFindings Evaluate(MonthFacts facts, CompiledCriterion[] asked)
    {
        var findings = new MonthFindings(facts.Participants.Count, asked.Length, [.. entries.Select(entry => Events(entry, facts))]);
        for (var i = 0; i < facts.Participants.Count; i++)
        {
            var row = facts.Participants[i].Row;
            for (var c = 0; c < asked.Length; c++) asked[c].Evaluate(row, findings, i, c);
        }

        return findings;
    }

    /// <summary>Every part of a criterion's question, and of its amount, with its value; parts that were not reached say so.</summary>
    public (Trace Condition, Trace? Amount) Trace(CheckedCriterion criterion, FactRow row)
    {
        var condition = Tracer.Of(criterion.Condition, row);
        return (condition, criterion.Amount is { } amount && condition.Value is true ? Tracer.Of(amount, row) : null);
    }

    /// <summary>What one criterion finds in a row of facts.</summary>
    internal Finding Ask(Criterion criterion, FactRow row)
    {
        var findings = new MonthFindings(1, 1, []);
        Find(criterion).Evaluate(row, findings, 0, 0);
        return findings[0, 0];
    }

    /// <summary>Every fact that decides or accompanies a point of the month.</summary>
    public IReadOnlySet<string> Facts => Edition.Indicators.SelectMany(FactsOf).Concat(entries.SelectMany(entry => entry.Facts)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every fact that an indicator's rules read or show, some of them several times.</summary>
    public IEnumerable<string> FactsOf(EditionIndicator indicator) => CheckedRule.FactsOf(indicator.Version, indicator.Version.Criteria.Select(CheckedOf));

    /// <summary>The checked criterion behind an award.</summary>
    public CheckedCriterion CheckedOf(Criterion criterion) => Find(criterion).Source;

    /// <summary>False while a fact that the criterion needs is missing or nothing was assessed.</summary>
    public bool IsAsked(Criterion criterion, FactRow row) => Find(criterion).IsAsked(row);

    /// <summary>The plain yes or no of a criterion; null if its rule breaks on these facts.</summary>
    public bool? Answer(Criterion criterion, FactRow row) => Find(criterion).Answer(row);

    private CompiledCriterion Find(Criterion criterion) => byCriterion[criterion];

    private IReadOnlyList<bool>[] Events(AdjustmentEntry entry, MonthFacts facts)
    {
        if (entry.Step is not EventsStep step) return [];
        var conditions = new IReadOnlyList<bool>[facts.Participants.Count];
        var list = Edition.Scheme.Facts.IndexOf(step.Events);
        var condition = declared.EventConditions.GetValueOrDefault(entry.Code);
        for (var i = 0; i < conditions.Length; i++)
        {
            var records = facts.Participants[i].Row.Records(list);
            conditions[i] = records.Count == 0 ? [] : [.. records.Select(record => condition is null || Holds(condition, record, facts.Month))];
        }

        return conditions;
    }

    // An event that lacks a field the condition asks for does not fulfil it: without a total, the bottom 20 is not judged.
    private bool Holds(RuleExpression condition, FactRecord record, Month month)
    {
        foreach (var symbol in condition.Symbols)
            if (Field(symbol, record, month) is null)
                return false;
        return Tracer.Of(condition, symbol => Field(symbol, record, month)!).Value is true;
    }

    private object? Field(Symbol symbol, FactRecord record, Month month) => symbol.Name switch
    {
        SymbolTable.ScoredMonth => (decimal)month.Ordinal,
        SymbolTable.LastMonth => (decimal)Edition.Scheme.Months[^1].Ordinal,
        _ => record.Fields.GetValueOrDefault(symbol.Name) switch
        {
            Month value => (decimal)value.Ordinal,
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            var value => value,
        },
    };
}
