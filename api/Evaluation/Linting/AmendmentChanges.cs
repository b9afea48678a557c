using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>What a month amends of scheme.json, and what it only repeats. Notes only: a change may be just what is wanted.</summary>
internal static class AmendmentChanges
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var amended in scheme.Declared.Where(declared => declared.Before is not null))
        {
            var file = scheme.Files.Read(SchemeFiles.AmendmentPath(amended.Effective!.Value), new ProblemList())!;
            foreach (var change in SchemeChanges.Between(amended.Before!, amended))
                problems.Add("CHANGE001", file, $"自 {amended.Effective} 起，{change.Sentence.Zh}", $"From {amended.Effective} on: {change.Sentence.En}", Severity.Note);
            foreach (var member in Repeated(file, amended.Before!.File))
                problems.Add("CHANGE002", member.Value.Pointer, member.Place,
                    $"`{member.Name}` 与 {amended.Effective} 之前相同，什么都没有改变；可以删去。", $"`{member.Name}` is as it was before {amended.Effective} and changes nothing; it can be deleted.", Severity.Note);
        }
    }

    private static IEnumerable<JsonMember> Repeated(JsonPart amendment, JsonPart before)
    {
        var areas = before["areas"]!.Items;
        var groups = areas.SelectMany(area => area["groups"]!.Items).ToArray();
        var levels = new[] { ("areas", areas), ("groups", groups), ("indicators", groups.SelectMany(group => group["indicators"]!.Items).ToArray()) };
        foreach (var (list, parts) in levels)
            foreach (var item in amendment[list]?.Items ?? [])
                foreach (var member in Repeated(item.Members.Where(member => member.Name != "code"), parts.First(part => part["code"]!.Text == item["code"]!.Text)))
                    yield return member;
        foreach (var section in Amendment.Sections)
            foreach (var member in Repeated(amendment[section]?.Members ?? [], before[section]!))
                yield return member;
    }

    private static IEnumerable<JsonMember> Repeated(IEnumerable<JsonMember> members, JsonPart before) =>
        members.Where(member => before[member.Name] is { } same && JsonText.Of(same) == JsonText.Of(member.Value));
}
