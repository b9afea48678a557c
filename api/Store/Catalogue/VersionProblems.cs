using ScoringGraph.Scoring;

namespace ScoringGraph.Store;

/// <summary>Why versions are refused, whoever publishes them.</summary>
public static class VersionProblems
{
    public const string ConflictCode = "VERSION001";
    public const string ClosedCode = "VERSION002";

    /// <summary>Somebody else published something since.</summary>
    /// <param name="path">The file.</param>
    /// <param name="published">SHA-256 of what is published; null if nothing is.</param>
    /// <param name="mine">SHA-256 of the other side; null if there is nothing.</param>
    public static Problem Conflict(string path, string? published, string? mine) => new(
        ConflictCode,
        new Text(
            $"`{path}` 在此期间已被别人改动：已发布的是 {published ?? "（无）"}，您的是或依据的是 {mine ?? "（无）"}；请在已发布的版本上重做修改。",
            $"`{path}` was changed by somebody else meanwhile: published is {published ?? "(nothing)"}, and yours is or started from {mine ?? "(nothing)"}; make your change to the published version."),
        path);

    /// <summary>The rules of a closed month would change.</summary>
    public static Problem Closed(Month month) => new(
        ClosedCode,
        new Text(
            $"{month} 已关闭，其规则不能改变；请从之后的月份起生效，或先用 openMonth 重新开放。",
            $"{month} is closed, and its rules cannot change; let the change take effect from a later month, or open it again with openMonth first."),
        $"{month}");
}
