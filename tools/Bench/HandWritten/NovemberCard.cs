namespace ScoringGraph.Bench.HandWritten;

/// <summary>A participant's points, as plain numbers.</summary>
internal sealed class NovemberCard
{
    public decimal[] Points { get; } = new decimal[NovemberPlan.Indicators];

    public decimal[] Areas { get; } = new decimal[NovemberPlan.Areas];

    public decimal Accumulated { get; set; }

    public decimal Possible { get; set; }

    public decimal Bonus { get; set; }

    public decimal Penalty { get; set; }

    /// <summary>The exact final score; null if the participant takes part in nothing.</summary>
    public Share? Final { get; set; }

    /// <summary>The place by final score; 0 without one.</summary>
    public int Rank { get; set; }
}
