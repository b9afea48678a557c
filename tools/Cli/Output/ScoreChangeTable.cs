using System.Globalization;
using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes for people what separates two scores: the parts, where they come from, and how each indicator moves.</summary>
internal static class ScoreChangeTable
{
    public static void Write(ScoreChange change, Language language)
    {
        Console.WriteLine(change.Sentence.In(language));
        foreach (var part in change.Parts)
        {
            Console.WriteLine();
            Console.WriteLine(part.Sentence.In(language));
            if (part.Contributions.Count == 0) continue;
            foreach (var line in TextTable.Lines([.. part.Contributions.Select(item => (string[])[Signed(item.Points), item.Code, item.Name.In(language)])])) Console.WriteLine($"  {line}");
        }

        Levels(language == Language.Zh ? "评价内容" : "Area", change.Areas, language);
        Levels(language == Language.Zh ? "指标" : "Indicator", change.Indicators, language);
        if (change.Notes.Count > 0) Console.WriteLine();
        foreach (var note in change.Notes) Console.WriteLine(note.In(language));
        foreach (var level in change.Indicators.Where(level => level.Note is not null)) Console.WriteLine($"  {level.Code}  {level.Note!.In(language)}");
    }

    private static void Levels(string what, IReadOnlyList<LevelChange> levels, Language language)
    {
        if (levels.Count == 0) return;
        string[] head = language == Language.Zh
            ? [what, "原得分", "现得分", "相差", "更正数据", "规则改变", "自身数据", "其他地区"]
            : [what, "Before", "Now", "Change", "Resubmitted", "Rules", "Own facts", "Others"];
        Console.WriteLine();
        foreach (var line in TextTable.Lines([head, .. levels.Select(level => (string[])[level.Code, Plain(level.From), Plain(level.To), Signed(level.Points), .. level.Parts.Select(part => Signed(part.Points))])])) Console.WriteLine(line);
    }

    private static string Plain(ExactPoints? points) => points is { } known ? known.Exact ?? known.Points.ToString("0.########", CultureInfo.InvariantCulture) : "-";

    // In full, so that a reader may add them up.
    private static string Signed(ExactPoints? points) => points is not { } known ? "-"
        : known.Exact is { } exact ? exact.StartsWith('-') ? $"−{exact[1..]}" : $"+{exact}"
        : known.Points.ToString("+0.########;−0.########;0", CultureInfo.InvariantCulture);
}
