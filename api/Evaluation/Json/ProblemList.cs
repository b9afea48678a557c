using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Json;

/// <summary>Collects every problem of an input, so that its author sees all of them at once.</summary>
public sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    public bool HasErrors => problems.Exists(problem => problem.Severity == Severity.Error);

    public void Add(string code, string path, Place? place, string zh, string en, Severity severity = Severity.Error, Fix? fix = null) =>
        problems.Add(new Problem(code, new Text(zh, en), path, place, severity, fix));

    public void Add(string code, JsonPart part, string zh, string en, Severity severity = Severity.Error, Fix? fix = null) =>
        Add(code, part.Pointer, part.Place, zh, en, severity, fix);

    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Reports a name that is not known, with the nearest one that is.</summary>
    public void AddUnknown(string code, JsonPart part, string zhWhat, string enWhat, string name, IEnumerable<string> known) =>
        AddUnknown(code, part.Pointer, part.Place, zhWhat, enWhat, name, known, nearest => part.Kind == JsonKind.String && part.Text == name ? part.Becoming(JsonText.Quoted(nearest)) : null);

    /// <summary>Reports a member whose name is not known, with the nearest one that is.</summary>
    public void AddUnknown(string code, JsonMember member, string zhWhat, string enWhat, IEnumerable<string> known) =>
        AddUnknown(code, member.Value.Pointer, member.Place, zhWhat, enWhat, member.Name, known, member.Renamed);

    /// <summary>Reports a name that is not known, with the nearest one that is.</summary>
    public void AddUnknown(string code, string path, Place? place, string zhWhat, string enWhat, string name, IEnumerable<string> known, Func<string, Fix?>? fix = null)
    {
        var names = known as IReadOnlyCollection<string> ?? [.. known];
        var nearest = NearestName.Of(name, names);
        var list = names.Count is > 0 and <= 12 ? string.Join(", ", names.Select(item => $"`{item}`")) : "";
        var zhHint = nearest is not null ? $"；您是否想写 `{nearest}`？" : list.Length > 0 ? $"；可用：{list}。" : "。";
        var enHint = nearest is not null ? $"; did you mean `{nearest}`?" : list.Length > 0 ? $"; allowed are {list}." : ".";
        var sure = NearestName.Sure(name, names);
        Add(code, path, place, $"没有名为 `{name}` 的{zhWhat}{zhHint}", $"There is no {enWhat} `{name}`{enHint}", fix: sure is null ? null : fix?.Invoke(sure));
    }
}
