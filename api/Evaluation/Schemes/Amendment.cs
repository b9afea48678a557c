using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Checks what a month's scheme.json may say: the parameters that are others from that month on, and nothing of the plan's structure.</summary>
internal sealed class Amendment(Scheme scheme, ProblemList problems)
{
    /// <summary>The sections whose members can be amended.</summary>
    public static readonly string[] Sections = ["rankings", "lag", "points", "final", "bonus", "penalties"];

    /// <summary>What can be amended of areas, groups and indicators: what they weigh or are worth, and where the plan says so.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Levels = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["areas"] = ["weight", "clause"],
        ["groups"] = ["points", "clause"],
        ["indicators"] = ["nominal", "clause"],
    };

    private static readonly string[] OfWhole = ["code", "name", "document", "months", "participants", "departments", "periods", "conventions"];

    private static readonly string[] OfPart = ["slug", "name", "aliases", "departments", "groups", "aggregate", "indicators", "annexRow"];

    private static readonly string[] Known = [.. Levels.Keys, .. Sections];

    /// <summary>Reports everything that a month's file should not say, or leaves out.</summary>
    public void Check(JsonPart file, string folder)
    {
        var reader = new ObjectReader(file, problems);
        Effective(reader, folder);
        foreach (var member in file.Members.Where(member => member.Name is not ("$schema" or "effective") && !Known.Contains(member.Name)))
            Refuse(member, OfWhole, Known);
        if (file.Kind == JsonKind.Object && !file.Members.Any(member => Known.Contains(member.Name)))
            problems.Add("SCHEME033", file, "这个文件没有修改任何参数；请写上自该月起改变的部分，或删去文件。", "This file amends nothing; write what changes from that month on, or delete it.");
        foreach (var (list, members) in Levels) Level(reader, list, members);
        foreach (var section in Sections) Section(section, file[section]);
    }

    private void Effective(ObjectReader reader, string folder)
    {
        var (file, effective) = (reader.Part, reader.Month("effective"));
        if (file["effective"] is { } part && effective != default && effective.ToString() != folder)
            problems.Add("SCHEME030", part, $"文件应位于 `{SchemeFiles.AmendmentPath(effective)}`，而它在 `{folder}` 中。", $"The file belongs at `{SchemeFiles.AmendmentPath(effective)}`, but lies in `{folder}`.",
                fix: scheme.Months.Any(month => month.ToString() == folder) ? part.Becoming(JsonText.Quoted(folder)) : null);
        if (!Month.TryParse(folder, out var from) || scheme.Months.Count == 0) return;
        if (!scheme.Months.Contains(from))
            problems.AddUnknown("SCHEME010", "/effective", file.Place, "月份", "month", folder, scheme.Months.Select(month => month.ToString()));
        else if (from == scheme.Months[0])
            problems.Add("SCHEME031", file["effective"] ?? file, $"{from} 是方案的第一个月；请直接写在 {SchemeFiles.SchemePath} 中。", $"{from} is the scheme's first month; write it in {SchemeFiles.SchemePath} itself.");
    }

    private void Level(ObjectReader file, string list, string[] members)
    {
        if (file.Part[list] is not { } part) return;
        if (part.Kind != JsonKind.Array) file.WrongKind(part, "列表 […]", "a list […]");
        var codes = CodesOf(list).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in part.Items)
        {
            var reader = new ObjectReader(item, problems);
            var code = reader.Text("code");
            if (reader.Optional("code") is { Kind: JsonKind.String } written && !codes.Contains(code)) problems.AddUnknown("SCHEME034", written, Word(list).Zh, Word(list).En, code, codes);
            else if (!seen.Add(code)) problems.Add("SCHEME015", item, $"`{code}` 出现两次；请合并为一处。", $"`{code}` stands twice; make it one.");
            foreach (var member in item.Members.Where(member => member.Name != "code" && !members.Contains(member.Name))) Refuse(member, OfPart, ["code", .. members]);
        }
    }

    // What every month has to have in common, or their scores could not be set side by side.
    private void Section(string section, JsonPart? part)
    {
        if (part is null) return;
        _ = new ObjectReader(part, problems);
        if (section != "final") return;
        foreach (var member in part.Members.Where(member => member.Name is "outOf" or "aggregateMonths"))
            problems.Add("SCHEME032", member.Value.Pointer, member.Place,
                $"`{member.Name}` 各月须相同，否则各月得分无法比较；请写在 {SchemeFiles.SchemePath} 中，从方案的第一个月起生效。",
                $"`{member.Name}` is the same for all months, or their scores could not be compared; write it in {SchemeFiles.SchemePath}, from the scheme's first month on.");
    }

    private void Refuse(JsonMember member, string[] whole, IReadOnlyCollection<string> known)
    {
        if (whole.Contains(member.Name))
            problems.Add("SCHEME032", member.Value.Pointer, member.Place,
                $"`{member.Name}` 属于整个方案，不能按月改变；请改 {SchemeFiles.SchemePath}，对所有月份生效{(member.Name == "participants" ? "；某月不参加的地区，请报为不参加" : "")}。",
                $"`{member.Name}` belongs to the whole scheme and cannot change by month; change {SchemeFiles.SchemePath}, for all months{(member.Name == "participants" ? "; who takes no part in a month is reported so" : "")}.");
        else
            problems.AddUnknown("JSON003", member, "成员", "member", known);
    }

    private IEnumerable<string> CodesOf(string list) => list switch
    {
        "areas" => scheme.Areas.Select(area => area.Code),
        "groups" => scheme.Areas.SelectMany(area => area.Groups).Select(group => group.Code),
        _ => scheme.Indicators.Select(indicator => indicator.Code),
    };

    private static Text Word(string list) => list switch
    {
        "areas" => new("评价内容", "area"),
        "groups" => new("主要任务", "group"),
        _ => new("指标", "indicator"),
    };
}
