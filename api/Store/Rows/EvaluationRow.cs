using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>One scoring of one month. Never changed, never deleted; the next one supersedes it.</summary>
public sealed class EvaluationRow
{
    /// <summary>The global id.</summary>
    public required long Id { get; init; }

    public required string SchemeId { get; init; }

    public required string MonthId { get; init; }

    /// <summary>The month scored.</summary>
    public required Month Month { get; init; }

    /// <summary>1 for the first evaluation of the month.</summary>
    public required int Sequence { get; init; }

    /// <summary>When it was scored, in UTC.</summary>
    public required DateTimeOffset EvaluatedAt { get; init; }

    /// <summary>SHA-256 of the rules applied, lower-case hexadecimal: the same for the same rules.</summary>
    public required string EditionHash { get; init; }

    /// <summary>The sequence of the last version that was known when it was scored; null if it was scored before that was kept.</summary>
    public long? RulesSequence { get; init; }

    /// <summary>SHA-256 of the facts scored, lower-case hexadecimal: the same for the same facts.</summary>
    public required string FactsHash { get; init; }

    /// <summary>The version of the program that scored it.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>False while a needed fact is missing or a rule failed; the scores are provisional then.</summary>
    public required bool Complete { get; init; }

    /// <summary>The evaluation of the month before this one; null for the first.</summary>
    public long? SupersedesId { get; init; }

    /// <summary>The submission it was made for; null if it was made for another reason.</summary>
    public Guid? SubmissionId { get; init; }

    public MonthRow MonthOfScheme { get; init; } = null!;

    /// <summary>The evaluation of the month before this one; null for the first.</summary>
    public EvaluationRow? Supersedes { get; init; }

    /// <summary>The submission it was made for; null if it was made because the rules had changed.</summary>
    public SubmissionRow? Submission { get; init; }

    /// <summary>Its scorecards, in the order of the scheme.</summary>
    public List<ScorecardRow> Scorecards { get; init; } = [];

    /// <summary>Null unless it is the latest of its month.</summary>
    public CurrentEvaluationRow? Current { get; init; }
}

/// <summary>Which evaluation of a month is the latest; moved in the transaction that appends one.</summary>
public sealed class CurrentEvaluationRow
{
    public required string MonthId { get; init; }

    public required long EvaluationId { get; set; }

    public MonthRow Month { get; init; } = null!;

    public EvaluationRow Evaluation { get; init; } = null!;
}
