using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Scoring.Tests;

/// <summary>A month to be scored: participants, indicators with what the rules found, and the facts that scoring itself reads.</summary>
internal sealed class SomeMonth
{
    private static readonly FactCatalogue Facts = new(
    [
        Fact("lagging", FactType.Boolean),
        Fact("order", FactType.Decimal),
        Fact("flag", FactType.Boolean),
        Fact("score", FactType.Decimal),
        Fact("stage", FactType.Enum),
        Fact("events", FactType.List),
    ]);

    private readonly List<(string Code, decimal Nominal, RuleVersion Version)> indicators = [];
    private readonly List<Finding[]> findings = [];
    private readonly Dictionary<string, decimal> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> absent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactRow> rows;
    private readonly string[] participants;
    private readonly List<AdjustmentEntry> bonus = [];
    private readonly List<AdjustmentEntry> penalties = [];
    private readonly Dictionary<string, bool[]> conditions = new(StringComparer.Ordinal);
    private Func<Scheme, Scheme> change = scheme => scheme;

    public SomeMonth(params string[] participants)
    {
        this.participants = participants;
        rows = participants.ToDictionary(name => name, _ => new FactRow(Facts), StringComparer.Ordinal);
    }

    /// <summary>An indicator whose criteria add up; one row of findings for each criterion, in the order of the participants.</summary>
    public SomeMonth Sum(string code, decimal nominal, params (AwardStep Award, Finding[] Found)[] criteria) => Add(code, nominal, new SumMethod(), criteria);

    /// <summary>An indicator ranked as a whole; one row of findings for each condition.</summary>
    public SomeMonth Ranked(string code, decimal nominal, params Finding[][] conditionsFound) =>
        Add(code, nominal, new RankedMethod("general", "order"), [.. conditionsFound.Select(found => ((AwardStep)new ConditionAward(), found))]);

    /// <summary>An indicator that gave everybody, or each, these of its points.</summary>
    public SomeMonth Scored(string code, decimal nominal, params decimal[] points) =>
        Sum(code, nominal, (new AssessedAward("score", nominal), [.. participants.Select((_, i) => Some.Score(points[Math.Min(i, points.Length - 1)]))]));

    public SomeMonth Weight(string area, decimal weight)
    {
        weights[area] = weight;
        return this;
    }

    public SomeMonth Order(string participant, decimal value)
    {
        rows[participant].Set(Facts.IndexOf("order"), value);
        return this;
    }

    public SomeMonth DeclaredLagging(string participant)
    {
        rows[participant].Set(Facts.IndexOf("lagging"), true);
        return this;
    }

    public SomeMonth NotTakingPart(string participant, params string[] codes)
    {
        absent[participant] = [.. codes];
        return this;
    }

    public SomeMonth Flag(string participant)
    {
        rows[participant].Set(Facts.IndexOf("flag"), true);
        return this;
    }

    public SomeMonth Score(string participant, decimal value)
    {
        rows[participant].Set(Facts.IndexOf("score"), value);
        return this;
    }

    public SomeMonth Stage(string participant, string stage)
    {
        rows[participant].Set(Facts.IndexOf("stage"), stage);
        return this;
    }

    public SomeMonth Events(string participant, params FactRecord[] records)
    {
        rows[participant].Set(Facts.IndexOf("events"), records);
        return this;
    }

    public SomeMonth Bonus(AdjustmentStep step, string code = "B1", bool[]? conditionsHold = null, params string[] excluded)
    {
        bonus.Add(Some.Entry(step, code, excluded));
        if (conditionsHold is not null) conditions[code] = conditionsHold;
        return this;
    }

    public SomeMonth Penalty(AdjustmentStep step, string code = "P1")
    {
        penalties.Add(Some.Entry(step, code));
        return this;
    }

    public SomeMonth With(Func<Scheme, Scheme> changed)
    {
        var before = change;
        change = scheme => changed(before(scheme));
        return this;
    }

    public SomeMonth Lag(LagDerivation derive, LagOrder order = LagOrder.RankThenZero) => With(scheme => scheme with { Lag = new LagPolicy(derive, order, null, []) });

    public MonthScore Score()
    {
        var edition = Edition.Of(change(Scheme()), Some.Month, indicators.Select(indicator => indicator.Version));
        return MonthScorer.Score(edition, Reported(), Found([.. findings]));
    }

    /// <summary>The same facts after some indicators got new rules, with findings of these alone.</summary>
    public MonthScore Rescore(MonthScore before, params string[] changed)
    {
        var versions = indicators.Select(indicator => indicator.Version).ToArray();
        var found = versions.SelectMany(version => version.Criteria, (version, _) => version.Indicator).Zip(findings).Where(item => changed.Contains(item.First));
        var edition = before.Edition.With(versions.Where(version => changed.Contains(version.Indicator)));
        return MonthScorer.Rescore(before, edition, Reported(), Found([.. found.Select(item => item.Second)]), edition.ChangedFrom(before.Edition));
    }

    private MonthFacts Reported() => new("some", Some.Month, [.. participants.Select(name => new ParticipantFacts(name, rows[name], absent.GetValueOrDefault(name) ?? []))]);

    private MonthFindings Found(Finding[][] columns)
    {
        var events = bonus.Concat(penalties).Select(entry => rows.Values
            .Select(row => (IReadOnlyList<bool>)[.. row.Records(Facts.IndexOf("events")).Select((_, i) => !conditions.TryGetValue(entry.Code, out var holds) || holds[i])]).ToArray()).ToArray();
        var found = new MonthFindings(participants.Length, columns.Length, events);
        for (var participant = 0; participant < participants.Length; participant++)
            for (var criterion = 0; criterion < columns.Length; criterion++)
                found[participant, criterion] = columns[criterion][participant];
        return found;
    }

    private SomeMonth Add(string code, decimal nominal, ScoringMethod method, (AwardStep Award, Finding[] Found)[] criteria)
    {
        indicators.Add((code, nominal, Some.Version(code, Some.Month, method, [.. criteria.Select(criterion => criterion.Award)])));
        findings.AddRange(criteria.Select(criterion => criterion.Found));
        return this;
    }

    private Scheme Scheme()
    {
        var areas = indicators.GroupBy(indicator => indicator.Code.Split('.')[0]).ToArray();
        return new Scheme
        {
            Code = "some",
            Name = Some.Text("some"),
            Document = new PlanDocument("some", null, null, null, null, null),
            Months = [Some.Month],
            Participants = [],
            Departments = [],
            Areas =
            [
                .. areas.Select(area => new Area(area.Key, area.Key, Some.Text(area.Key), [], weights.GetValueOrDefault(area.Key, 100m), null, [],
                    [new IndicatorGroup($"{area.Key}.G1", Some.Text(area.Key), area.Sum(item => item.Nominal), null,
                        [.. area.Select(item => new Indicator(item.Code, item.Code, null, Some.Text(item.Code), item.Nominal, null))])])),
            ],
            Rankings = new Dictionary<string, RankingMethod>
            {
                ["general"] = Some.Ranking(),
                ["tenths"] = Some.Ranking(DecrementKind.ShareOfMax, 0.1m),
                ["zeroIsZero"] = Some.Ranking(DecrementKind.ShareOfMax, 0.1m, zeroScoresZero: true),
            },
            Lag = new LagPolicy(LagDerivation.WhereNoExplicitPoints, LagOrder.RankThenZero, null, []),
            Points = new PointsPolicy(PointsMismatch.AsWritten, Denominator.Nominal, []),
            Final = new FinalPolicy(Weighting.Area, Normalisation.Participating, PartialArea.Shrink, null, 2, Ties.Competition, null, []),
            Bonus = new BonusPolicy(null, null, [], bonus),
            Penalties = new PenaltyPolicy(null, penalties),
            Facts = Facts,
            Readings = [],
        };
    }

    private static FactDefinition Fact(string name, FactType type) => new() { Name = name, Type = type, Label = Some.Text(name) };
}
