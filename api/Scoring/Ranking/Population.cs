namespace ScoringGraph.Scoring.Ranking;

/// <summary>Who is ranked against whom.</summary>
public enum Population
{
    /// <summary>All who take part.</summary>
    Participating,

    /// <summary>Those who take part within each group of participants, apart from the other groups.</summary>
    Group,
}
