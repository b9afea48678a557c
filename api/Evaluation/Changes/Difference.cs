using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>Something that is not as it was, before it is known which criterion it belongs to.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Subject">What is not as it was.</param>
/// <param name="Before">What it was; null if there was nothing.</param>
/// <param name="After">What it is; null if there is nothing any more.</param>
/// <param name="Strictness">Whether it is harder to meet now.</param>
internal sealed record Difference(ChangeKind Kind, Text Subject, Text? Before, Text? After, Strictness? Strictness = null)
{
    /// <summary>What two versions say differently, in the order of the newer one; what came and went as a whole is told as a whole.</summary>
    public static IEnumerable<Difference> Between(IReadOnlyList<Statement> before, IReadOnlyList<Statement> after)
    {
        var was = before.ToDictionary(item => item.Key, StringComparer.Ordinal);
        var (known, left) = (before.Select(item => item.Subject).ToHashSet(), after.Select(item => item.Subject).ToHashSet());
        return
        [
            .. from now in after
               where known.Contains(now.Subject) && !(was.TryGetValue(now.Key, out var same) && now.IsSame(same))
               select new Difference(now.Kind, now.Subject, was.GetValueOrDefault(now.Key)?.Says, now.Says),
            .. from now in after where !known.Contains(now.Subject) group now by now.Subject into whole select new Difference(whole.First().Kind, whole.Key, null, Statement.Together(whole)),
            .. from old in before where left.Contains(old.Subject) && after.All(now => now.Key != old.Key) select new Difference(old.Kind, old.Subject, old.Says, null),
            .. from old in before where !left.Contains(old.Subject) group old by old.Subject into whole select new Difference(whole.First().Kind, whole.Key, Statement.Together(whole), null),
        ];
    }

    /// <summary>The change that it makes.</summary>
    /// <param name="criterion">The criterion; null if it is about none.</param>
    /// <param name="unchanged">What is worth saying to be as it was; null for nothing.</param>
    public Change Of(string? criterion = null, Text? unchanged = null)
    {
        var (said, strict) = (Said(), Strict());
        var (leadZh, leadEn) = criterion is null ? ("", "") : ($"{criterion}：", $"{criterion}: ");
        var (restZh, restEn) = unchanged is null ? ("", "") : ($"，{unchanged.Zh}不变", $"; still {unchanged.En}");
        var en = criterion is null ? English.Sentence(said.En) : said.En;
        return new(Kind, criterion, Before, After, Strictness, new($"{leadZh}{said.Zh}{strict.Zh}{restZh}。", $"{leadEn}{en}{strict.En}{restEn}."));
    }

    private Text Said() => (Before, After) switch
    {
        ({ } before, { } after) => new($"{Subject.Zh}从{Spaced(before.Zh)}改为{Spaced(after.Zh).TrimEnd()}", $"{Subject.En}: from {Quoted(before.En)} to {Quoted(after.En)}"),
        (null, { } after) => new($"增加{Subject.Zh}：{after.Zh}", $"{Subject.En} added: {after.En}"),
        _ => new($"取消{Subject.Zh}：{Before!.Zh}", $"{Subject.En} removed: {Before.En}"),
    };

    private Text Strict() => Strictness switch
    {
        Changes.Strictness.Stricter => new("（更严）", " (stricter)"),
        Changes.Strictness.Looser => new("（更宽）", " (looser)"),
        Changes.Strictness.Equivalent => new("（要求不变）", " (the same in effect)"),
        _ => new("", ""),
    };

    // Numbers and signs stand apart by spaces, words by quotation marks.
    private static string Spaced(string words) => IsShort(words) ? $" {words} " : Quoted(words);

    private static string Quoted(string words) => IsShort(words) || words.StartsWith('「') ? words : $"“{words}”";

    private static bool IsShort(string words) => (char.IsAsciiDigit(words[0]) || "≥≤<>=≠—".Contains(words[0])) && words.AsSpan().IndexOfAny("，；。：,;:「") < 0;
}
