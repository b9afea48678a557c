using ScoringGraph.Evaluation.Json;
using ScoringGraph.Graph.Submissions;

namespace ScoringGraph.Graph.Drafts;

/// <summary>What people have to say of a draft: something, in characters that can be kept.</summary>
internal static class DraftTexts
{
    public const string Code = "DRAFT016";

    public static void Need(string path, string text, ProblemList problems)
    {
        KeptTexts.Check(path, text, problems);
        if (string.IsNullOrWhiteSpace(text)) problems.Add(Code, path, null, $"`{path}` 是空的；请写明。", $"`{path}` is blank; say it in words.");
    }
}
