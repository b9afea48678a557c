namespace ScoringGraph.Scoring.Schemes;

/// <summary>The bonus entries and the cap on their sum.</summary>
public sealed record BonusPolicy(decimal? Cap, Clause? CapClause, IReadOnlyList<string> Readings, IReadOnlyList<AdjustmentEntry> Entries);

/// <summary>The penalties, and the cap on their sum if there is one.</summary>
public sealed record PenaltyPolicy(decimal? Cap, IReadOnlyList<AdjustmentEntry> Entries);

/// <summary>One item that adds to or takes from a final score.</summary>
/// <param name="Code">Such as `B3a` or `P1`.</param>
/// <param name="Slug">A readable English key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Departments">Codes of the departments that answer for it.</param>
/// <param name="Clauses">The plan's wordings.</param>
/// <param name="Readings">The readings it rests on.</param>
/// <param name="Excluded">Participants it does not apply to.</param>
/// <param name="Context">Facts shown beside it that do not decide it.</param>
/// <param name="Step">How its points follow from facts.</param>
public sealed record AdjustmentEntry(
    string Code,
    string Slug,
    Text Name,
    IReadOnlyList<string> Departments,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<string> Readings,
    IReadOnlyList<Exclusion> Excluded,
    IReadOnlyList<string> Context,
    AdjustmentStep Step)
{
    /// <summary>Every fact that it reads, or shows.</summary>
    public IEnumerable<string> Facts => Context.Concat(Step.Facts);
}

/// <summary>A participant that an entry does not apply to, and why.</summary>
public sealed record Exclusion(string Participant, Clause? Clause, IReadOnlyList<string> Readings);

/// <summary>How the points of a bonus or penalty follow from facts.</summary>
public abstract record AdjustmentStep
{
    /// <summary>The facts that decide.</summary>
    public abstract IReadOnlyList<string> Facts { get; }
}

/// <summary>An assessor's points, clamped, if a boolean fact is true.</summary>
public sealed record AssessedStep(string Requires, string Score, decimal Min, decimal Max) : AdjustmentStep
{
    public override IReadOnlyList<string> Facts => [Requires, Score];
}

/// <summary>The points of the highest stage completed this month, if a boolean fact is true.</summary>
public sealed record StagesStep(string Requires, string Stage, IReadOnlyDictionary<string, decimal> Stages, decimal Max) : AdjustmentStep
{
    public override IReadOnlyList<string> Facts => [Requires, Stage];
}

/// <summary>Fixed points if a boolean fact is true.</summary>
public sealed record FlagStep(string Requires, decimal Points) : AdjustmentStep
{
    public override IReadOnlyList<string> Facts => [Requires];
}

/// <summary>Points for each event of the month that counts.</summary>
/// <param name="Events">The list fact that holds the events.</param>
/// <param name="Points">Points per event.</param>
/// <param name="Date">The date field that says which month an event belongs to; undated events count.</param>
/// <param name="Where">A condition on the event's fields; absent fields make it false.</param>
/// <param name="Accept">Field values that count; an event without the field counts.</param>
/// <param name="CountOnceBy">Events with the same first present field of these count once; none of them present: on its own.</param>
public sealed record EventsStep(
    string Events,
    decimal Points,
    string Date,
    string? Where,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Accept,
    IReadOnlyList<string> CountOnceBy) : AdjustmentStep
{
    public override IReadOnlyList<string> Facts => [Events];
}

/// <summary>The lag gate, listed among the penalties but applied to the indicator: nothing is subtracted here (reading L-05).</summary>
public sealed record LagGateStep : AdjustmentStep
{
    public override IReadOnlyList<string> Facts => [];
}
