namespace ScoringGraph.Scoring.Facts;

/// <summary>What a fact's value is.</summary>
public enum FactType
{
    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of the declared values.</summary>
    Enum,

    /// <summary>A list of records with declared fields.</summary>
    List,
}

/// <summary>Who reports a fact.</summary>
public enum Reporter
{
    /// <summary>The participant itself.</summary>
    Participant,

    /// <summary>The evaluating body.</summary>
    Assessor,
}

/// <summary>Whether a number describes the month's movement or the standing at its end.</summary>
public enum Measure
{
    /// <summary>What happened in the month.</summary>
    Flow,

    /// <summary>What stands at the end of the month.</summary>
    State,
}

/// <summary>What the absence of a fact means.</summary>
public enum Absence
{
    /// <summary>It was not reported: whatever needs it is missing a fact.</summary>
    Missing,

    /// <summary>There is none: no lag was declared, no praise was given, no order was set.</summary>
    None,
}

/// <summary>What a field of a list fact holds.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A day, `2017-10-20`.</summary>
    Date,

    /// <summary>A month, `2017-10`.</summary>
    Month,

    /// <summary>The code of an indicator.</summary>
    Indicator,
}

/// <summary>A field of the records of a list fact. Every field may be absent.</summary>
/// <param name="Name">The field's name, such as `date`.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Label">The name for people.</param>
public sealed record FactField(string Name, FieldType Type, Text Label);

/// <summary>A value that an enum fact may have.</summary>
/// <param name="Code">The value that submissions use.</param>
/// <param name="Label">The value for people.</param>
public sealed record FactChoice(string Code, Text Label);

/// <summary>A fact that may be reported: its name, type, unit, range and reporter.</summary>
public sealed record FactDefinition
{
    public required string Name { get; init; }

    public required FactType Type { get; init; }

    public required Text Label { get; init; }

    /// <summary>Null if the value has no unit.</summary>
    public Text? Unit { get; init; }

    /// <summary>The lowest value allowed; null for no bound.</summary>
    public decimal? Min { get; init; }

    /// <summary>The highest value allowed; null for no bound.</summary>
    public decimal? Max { get; init; }

    public Reporter ReportedBy { get; init; }

    public Measure Measure { get; init; }

    public Absence Absent { get; init; }

    /// <summary>The value taken for a month in which the fact is not reported.</summary>
    public IReadOnlyDictionary<Month, decimal> Defaults { get; init; } = new Dictionary<Month, decimal>();

    public IReadOnlyList<FactChoice> Choices { get; init; } = [];

    public IReadOnlyList<FactField> Fields { get; init; } = [];

    public bool IsNumber => Type is FactType.Integer or FactType.Decimal;
}
