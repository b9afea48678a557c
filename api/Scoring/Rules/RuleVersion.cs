using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Rules;

/// <summary>The criteria of one indicator, in force from a month until the next version.</summary>
public sealed record RuleVersion
{
    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; init; }

    /// <summary>The first month this version is in force for.</summary>
    public required Month Effective { get; init; }

    /// <summary>The plan's month cells, verbatim, that this version puts into rules.</summary>
    public required IReadOnlyDictionary<Month, Clause> Cells { get; init; }

    public required ScoringMethod Method { get; init; }

    /// <summary>The boolean fact by which an assessor declares the indicator lagging; null if none.</summary>
    public string? LagDeclaredBy { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>SHA-256 of the file it was read from, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The sum of the criteria's points where they have points of their own; null where the points sit on the indicator.</summary>
    public decimal? ExplicitPoints => Method is SumMethod ? Criteria.Sum(criterion => criterion.Award.Possible) : null;
}

/// <summary>How an indicator's points follow from its criteria.</summary>
public abstract record ScoringMethod;

/// <summary>The criteria's awards add up.</summary>
public sealed record SumMethod : ScoringMethod;

/// <summary>The participants that meet every criterion are ranked; the place gives the points.</summary>
/// <param name="Ranking">The name of the ranking method.</param>
/// <param name="OrderBy">The fact that orders those who met the target, larger first; null if nothing does.</param>
public sealed record RankedMethod(string Ranking, string? OrderBy) : ScoringMethod;

/// <summary>Where a criterion's wording comes from.</summary>
public enum CriterionSource
{
    /// <summary>It says what the plan says.</summary>
    Text,

    /// <summary>It rests on a documented reading of the plan.</summary>
    Reading,
}

/// <summary>One question about facts, worth points: a rule of a RulesEngine workflow.</summary>
public sealed record Criterion
{
    /// <summary>The rule's name within its indicator, such as `C1`.</summary>
    public required string Number { get; init; }

    /// <summary>The yes/no expression.</summary>
    public required string Expression { get; init; }

    /// <summary>What sort of question it is, such as `thresholdRatio`.</summary>
    public string? Kind { get; init; }

    /// <summary>The verbatim clause, with the line it stands on for each month.</summary>
    public required CriterionClause Clause { get; init; }

    public required AwardStep Award { get; init; }

    /// <summary>Bases that must not be 0; a 0 means that nothing was assessed, which counts as a missing fact.</summary>
    public IReadOnlyList<string> UnassessedIfZero { get; init; } = [];

    /// <summary>Facts needed only if a boolean fact is true.</summary>
    public IReadOnlyDictionary<string, string> NeededOnlyIf { get; init; } = new Dictionary<string, string>();

    /// <summary>Facts shown beside the criterion that do not decide it.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    public CriterionSource Source { get; init; }

    /// <summary>Ids of the readings it rests on.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    public Text? Note { get; init; }

    /// <summary>The code in a result: indicator, scored month and number, such as `A2.G1.I1.M11.C1`.</summary>
    public static string CodeOf(string indicator, Month month, string number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{indicator}.M{month.Number:00}.{number}");
}

/// <summary>A criterion's verbatim clause.</summary>
/// <param name="Text">The wording, unchanged.</param>
/// <param name="Preface">Words before it that several criteria share.</param>
/// <param name="Lines">The line of the plan for each month.</param>
public sealed record CriterionClause(string Text, string? Preface, IReadOnlyDictionary<Month, int> Lines);
