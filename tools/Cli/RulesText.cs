using System.Globalization;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Cli;

/// <summary>What `rules` says about a difference, in one line.</summary>
internal static class RulesText
{
    public static string Of(FileDifference difference, Language language) =>
        $"{Word(difference, language)}  {difference.Path}{(difference.Last is { } last ? Version(last, language) : "")}";

    public static string Count(IReadOnlyList<FileDifference> differences, Language language)
    {
        int Of(FileDifferenceKind kind) => differences.Count(item => item.Kind == kind);
        var (same, ahead, behind, conflict) = (Of(FileDifferenceKind.Same), Of(FileDifferenceKind.Ahead), Of(FileDifferenceKind.Behind), Of(FileDifferenceKind.Conflict));
        return language == Language.Zh
            ? $"{same} 个相同，{ahead} 个可发布（push），{behind} 个可取回（pull），{conflict} 个冲突"
            : $"{same} the same, {ahead} to push, {behind} to pull, {conflict} in conflict";
    }

    private static string Word(FileDifference difference, Language language)
    {
        var (zh, en) = (difference.Kind, difference.FileHash, difference.Published) switch
        {
            (FileDifferenceKind.Conflict, _, _) => ("两边都改了", "changed on both sides"),
            (FileDifferenceKind.Ahead, not null, null) => ("仅文件有", "only in the folder"),
            (FileDifferenceKind.Ahead, null, _) => ("文件已删", "deleted in the folder"),
            (FileDifferenceKind.Ahead, _, _) => ("文件较新", "newer in the folder"),
            (FileDifferenceKind.Behind, null, _) => ("仅数据库有", "only in the database"),
            (FileDifferenceKind.Behind, _, null) => ("数据库已撤回", "withdrawn in the database"),
            (FileDifferenceKind.Behind, _, _) => ("数据库较新", "newer in the database"),
            _ => ("相同", "the same"),
        };
        return language == Language.Zh ? zh : en;
    }

    private static string Version(PublishedVersion version, Language language)
    {
        var at = version.RecordedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var who = version.Author.Length > 0 ? version.Author : language == Language.Zh ? "（文件）" : "(file)";
        var note = version.Note is { } text ? $"  {text}" : "";
        return language == Language.Zh
            ? $"  数据库：第 {version.Number} 版，{version.Effective} 起，{who}，{at} UTC{note}"
            : $"  database: version {version.Number}, from {version.Effective}, {who}, {at} UTC{note}";
    }
}
