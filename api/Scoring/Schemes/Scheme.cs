using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Ranking;

namespace ScoringGraph.Scoring.Schemes;

/// <summary>One evaluation plan: who is scored, by which areas and indicators, over which months, and how points become a final score.</summary>
public sealed record Scheme
{
    /// <summary>The scheme's folder name, such as `nantong-2017`.</summary>
    public required string Code { get; init; }

    public required Text Name { get; init; }

    public required PlanDocument Document { get; init; }

    /// <summary>The months scored, ascending.</summary>
    public required IReadOnlyList<Month> Months { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    public required IReadOnlyList<Department> Departments { get; init; }

    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>The ranking methods by name, such as `general` and `area2`.</summary>
    public required IReadOnlyDictionary<string, RankingMethod> Rankings { get; init; }

    public required LagPolicy Lag { get; init; }

    public required PointsPolicy Points { get; init; }

    public required FinalPolicy Final { get; init; }

    public required BonusPolicy Bonus { get; init; }

    public required PenaltyPolicy Penalties { get; init; }

    /// <summary>The quarters, halves and years that are scored from the months; empty if every month stands alone.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    public required FactCatalogue Facts { get; init; }

    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>The groups of participants that have names; empty if their codes are all there is.</summary>
    public IReadOnlyList<ParticipantGroup> ParticipantGroups { get; init; } = [];

    /// <summary>The name of a group of participants: its code, where the scheme gives it none.</summary>
    public Text NameOfGroup(string code) => ParticipantGroups.FirstOrDefault(group => group.Code == code)?.Name ?? new Text(code, code);

    /// <summary>The groups of participants, by code, in the order asked for; those of nobody the scheme knows are empty.</summary>
    public string[] GroupsOf(IEnumerable<string> participants)
    {
        var groups = Participants.ToDictionary(participant => participant.Code, participant => participant.Group, StringComparer.Ordinal);
        return [.. participants.Select(code => groups.GetValueOrDefault(code, ""))];
    }

    /// <summary>True if some level is a mean rather than a sum.</summary>
    public bool HasMeans => Final.Aggregate != Aggregate.WeightedSum || Areas.Any(area => area.Aggregate != Aggregate.WeightedSum || area.Groups.Any(group => group.Aggregate != Aggregate.WeightedSum));

    /// <summary>Every indicator in plan order.</summary>
    public IEnumerable<Indicator> Indicators => Areas.SelectMany(area => area.Groups).SelectMany(group => group.Indicators);
}

/// <summary>The document a scheme was taken from.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its document number.</param>
/// <param name="Date">The day it was issued.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Sha256">The hash of the text that clauses and lines refer to; lower-case hexadecimal.</param>
/// <param name="Precedence">Which part wins where main text and annex differ.</param>
public sealed record PlanDocument(string Title, string? Number, DateOnly? Date, string? Issuer, string? Sha256, string? Precedence);

/// <summary>Whoever is scored: a county-level region.</summary>
/// <param name="Code">The name that facts use, such as `海门市`.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Kind">What it is: county, district or developmentZone.</param>
/// <param name="Source">`text` if the plan names it, `outside` if it was added from outside the document.</param>
public sealed record Participant(string Code, Text Name, string Kind, string Source)
{
    /// <summary>Whom it is ranked with where groups are ranked apart: those of its kind, unless the scheme says otherwise.</summary>
    public string Group { get; init; } = Kind;
}

/// <summary>Participants that are ranked with each other where groups are ranked apart.</summary>
/// <param name="Code">What participants name it by.</param>
/// <param name="Name">The name for people.</param>
public sealed record ParticipantGroup(string Code, Text Name);

/// <summary>Whoever answers for an indicator.</summary>
/// <param name="Code">The canonical name.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Aliases">Other wordings of the plan for the same body.</param>
public sealed record Department(string Code, Text Name, IReadOnlyList<string> Aliases);

/// <summary>One content of the evaluation (评价内容) with its weight in the total.</summary>
/// <param name="Code">Such as `A1`.</param>
/// <param name="Slug">A readable English key.</param>
/// <param name="Name">The name of the main text.</param>
/// <param name="Aliases">The wording of the annex, where it differs.</param>
/// <param name="Weight">Points of 100 in the total; relative where the final score is a mean.</param>
/// <param name="Clause">Where the plan gives the weight.</param>
/// <param name="Departments">Codes of the departments that answer for it.</param>
/// <param name="Groups">Its main tasks.</param>
public sealed record Area(
    string Code,
    string Slug,
    Text Name,
    IReadOnlyList<string> Aliases,
    decimal Weight,
    Clause? Clause,
    IReadOnlyList<string> Departments,
    IReadOnlyList<IndicatorGroup> Groups)
{
    /// <summary>How its groups come together.</summary>
    public Aggregate Aggregate { get; init; }

    public IEnumerable<Indicator> Indicators => Groups.SelectMany(group => group.Indicators);
}

/// <summary>One main task (主要任务) of an area.</summary>
/// <param name="Code">Such as `A1.G1`.</param>
/// <param name="Name">The plan's wording.</param>
/// <param name="Points">Points of the area's 100; relative where the area is a mean.</param>
/// <param name="Clause">The verbatim wording.</param>
/// <param name="Indicators">Its indicators.</param>
public sealed record IndicatorGroup(string Code, Text Name, decimal Points, Clause? Clause, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>How its indicators come together.</summary>
    public Aggregate Aggregate { get; init; }
}

/// <summary>One business indicator (业务指标): a row of the plan's annex.</summary>
/// <param name="Code">Such as `A1.G1.I1`.</param>
/// <param name="Slug">A readable English key.</param>
/// <param name="AnnexRow">The row in the annex, 1 for the first.</param>
/// <param name="Name">The plan's wording.</param>
/// <param name="Nominal">The points the plan gives it, of the area's 100; relative where the group is a mean.</param>
/// <param name="Clause">The verbatim wording.</param>
public sealed record Indicator(string Code, string Slug, int? AnnexRow, Text Name, decimal Nominal, Clause? Clause);
