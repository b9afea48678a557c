using System.Globalization;

namespace ScoringGraph.Evaluation.Json;

/// <summary>Finds names and texts that read otherwise than they are: letters of other scripts, characters without a width, turned directions.</summary>
internal static class DeceptiveText
{
    // Their reader looks at every character itself.
    private static readonly string[] Expressions = ["Expression", "units", "metric", "where"];

    public static void Check(JsonPart part, ProblemList problems)
    {
        if (part.Kind == JsonKind.String && LookAlike.FirstIn(part.Text) is >= 0 and var at)
            problems.Add("RULE027", part.Pointer, part.PlaceOf(at), Zh("这段文字", part.Text, at), En("text", part.Text, at),
                fix: char.IsLetter(part.Text[at]) ? part.Becoming(JsonText.Quoted(LookAlike.Plain(part.Text)!)) : part.Replacing(at, at + 1, ""));
        foreach (var item in part.Items) Check(item, problems);
        foreach (var member in part.Members)
        {
            if (LookAlike.FirstIn(member.Name) is >= 0 and var first)
                problems.Add("RULE027", member.Value.Pointer, member.Place, Zh("成员名", member.Name, first), En("name", member.Name, first), fix: LookAlike.Plain(member.Name) is { } name ? member.Renamed(name) : null);
            if (!Expressions.Contains(member.Name)) Check(member.Value, problems);
        }
    }

    // The text itself is not shown: it would deceive there, too.
    private static string Zh(string what, string text, int at) => $"{what}的第 {at + 1} 个字符 U+{Point(text[at])} 形似其他字母或不可见，会误导读者；请改用普通字母。";

    private static string En(string what, string text, int at) => $"Character {at + 1} of this {what}, U+{Point(text[at])}, looks like another one or cannot be seen; use plain letters.";

    private static string Point(char character) => ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
