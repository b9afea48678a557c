using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>The sheet of ladders: what each place gives, by ranking method and points of the first place.</summary>
internal sealed class LaddersSheet
{
    private const int MaxRow = Table.FirstRow;
    private const int StepRow = MaxRow + 1;
    private const int FloorRow = StepRow + 1;
    private const int FirstPlace = FloorRow + 1;

    private static readonly Column Place = new("名次 Place", 22);

    private readonly Dictionary<(string Method, decimal Max), Column> ladders = [];
    private readonly Block places;

    public LaddersSheet(Scored scored)
    {
        places = new Block(FirstPlace, scored.Count);
        foreach (var (method, max) in Used(scored.Edition.Edition).Distinct())
            ladders[(method, max)] = new Column($"{method}\n{Formula.Number(max)} 分 points\n{TiesOf(scored.Scheme.Rankings[method].Ties)}", 22, Look.Number);
        Table = new Table("名次分", "名次分 Ladders", "每个名次的分数：第一名的分数减去递减值，不低于下限。 What each place gives: the first place's points less the step for each further place, never below the floor.", 1, [Place, .. ladders.Values]);
        Table[Place, MaxRow] = "第一名 first place";
        Table[Place, StepRow] = "逐名递减 step";
        Table[Place, FloorRow] = "下限 floor";
        for (var row = places.First; row <= places.Last; row++) Table[Place, row] = row - places.First + 1;
        foreach (var ((name, max), column) in ladders) Fill(scored.Scheme.Rankings[name], max, column);
    }

    public Table Table { get; }

    /// <summary>Whether anything is ranked by a method.</summary>
    public bool HasAny => ladders.Count > 0;

    /// <summary>The points of a standing, as formulas of other sheets compute them.</summary>
    /// <param name="method">How places become points.</param>
    /// <param name="max">The first place's points.</param>
    /// <param name="place">The cell of the place.</param>
    /// <param name="ahead">The cell of how many are better.</param>
    /// <param name="tied">The cell of how many share the place.</param>
    public string PointsOf(RankingMethod method, decimal max, string place, string ahead, string tied)
    {
        var points = Table.There(ladders[(method.Name, max)], places);
        return method.Ties == Ties.Average ? $"AVERAGE(INDEX({points},{ahead}+1):INDEX({points},{ahead}+{tied}))" : $"INDEX({points},{place})";
    }

    /// <summary>How places are shared, in words.</summary>
    public static string TiesOf(Ties ties) => ties switch
    {
        Ties.Competition => "并列占位 ties 1, 1, 3",
        Ties.Dense => "并列不占位 ties 1, 1, 2",
        _ => "并列平分 ties share the mean",
    };

    private static IEnumerable<(string Method, decimal Max)> Used(Edition edition) => edition.Indicators.SelectMany(item => item.Version.Method is RankedMethod ranked
        ? [(ranked.Ranking, item.Indicator.Nominal)]
        : item.Version.Criteria.Select(criterion => criterion.Award).OfType<RankedAward>().Select(award => (award.Ranking, award.Points)));

    private void Fill(RankingMethod method, decimal max, Column column)
    {
        string At(int row) => Table.Here(column, row);
        var step = method.Decrement.Value;
        var share = method.Decrement.Kind == DecrementKind.ShareOfMax ? $"{At(MaxRow)}*" : "";
        Table[column, MaxRow] = max;
        Table[column, StepRow] = Cell.Of($"{share}{Formula.Number(step.Numerator)}/{Formula.Number(step.Denominator)}");
        if (method.Floor is { } floor) Table[column, FloorRow] = floor;
        for (var row = places.First; row <= places.Last; row++)
        {
            var points = $"{At(MaxRow)}-{At(StepRow)}*({Table.Here(Place, row)}-1)";
            Table[column, row] = Cell.Of(method.Floor is null ? points : $"MAX({At(FloorRow)},{points})");
        }
    }
}
