using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>The sheet of main tasks, of a scheme where some level is a mean.</summary>
internal sealed class GroupsSheet
{
    private static readonly Column Area = new("评价内容 Area", 10);
    private static readonly Column Code = new("主要任务 Group", 12);
    private static readonly Column Name = new("名称 Name", 44, Look.Wrapped);
    private static readonly Column Participant = new("地区 Participant", 14);
    private static readonly Column Taken = new("参加 Takes part", 9);
    private static readonly Column Complete = new("数据齐全 Complete", 10);
    private static readonly Column Points = new("得分 Points", 18, Look.Number);
    private static readonly Column Nominal = new("分值 Nominal", 9, Look.Number);

    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);

    public GroupsSheet(Scored scored, IndicatorsSheet indicators)
    {
        foreach (var area in scored.Scheme.Areas)
            foreach (var group in area.Groups)
            {
                var block = new Block(Table.FirstRow + (blocks.Count * scored.Count), scored.Count);
                blocks.Add(group.Code, block);
                for (var participant = 0; participant < scored.Count; participant++)
                {
                    var row = block.First + participant;
                    Part[] parts = [.. group.Indicators.Where(indicator => indicators.Scores(indicator.Code)).Select(indicator => indicators.PartOf(indicator, participant))];
                    Table[Area, row] = area.Code;
                    Table[Code, row] = group.Code;
                    Table[Name, row] = group.Name.Zh;
                    Table[Participant, row] = scored.Participants[participant].Code;
                    Table[Taken, row] = Cell.Of(parts.Length == 0 ? "FALSE()" : Mean.Taken(parts));
                    Table[Complete, row] = Cell.Of(parts.Length == 0 ? "TRUE()" : Mean.Complete(parts));
                    Table[Points, row] = Cell.Of(parts.Length == 0 ? "0" : Mean.Points(group.Aggregate, group.Points, parts));
                    Table[Nominal, row] = group.Points;
                }
            }
    }

    public Table Table { get; } = new(
        "主要任务", "主要任务 Groups", "各指标得分占分值之比的加权平均，乘以分值，四舍五入到 12 位。 The weighted mean of what each indicator reached of its points, times the group's, to 12 digits.", 4,
        Area, Code, Name, Participant, Taken, Complete, Points, Nominal);

    /// <summary>A group as part of its area.</summary>
    public Part PartOf(string group, decimal points, int participant)
    {
        var row = blocks[group].First + participant;
        return new Part(Table.There(Taken, row), Table.There(Complete, row), Table.There(Points, row), points, points);
    }
}
