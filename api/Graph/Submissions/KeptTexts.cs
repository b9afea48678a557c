using System.Text.Json;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Submissions;

/// <summary>Refuses texts that cannot be kept, whichever the database: what one takes in must mean the same in the other.</summary>
internal static class KeptTexts
{
    public const string Code = "FACT020";

    public static void Check(NewSubmission submission, ProblemList problems)
    {
        Check("note", submission.Note?.Zh, problems);
        foreach (var fact in submission.Facts)
            if (TextsOf(JsonElement.Parse(fact.ValueJson)).FirstOrDefault(text => !KeptText.Is(text)) is { } text)
                Check($"{fact.Participant}/{fact.Name}", text, problems);
        foreach (var part in submission.NonParticipations) Check($"{part.Participant}/{part.Indicator}", part.Reason?.Zh, problems);
    }

    /// <param name="path">Where the text stands.</param>
    /// <param name="text">The text; null for none.</param>
    /// <param name="problems">What is wrong is added to these.</param>
    public static void Check(string path, string? text, ProblemList problems)
    {
        if (text is not null && !KeptText.Is(text))
            problems.Add(Code, path, null,
                $"`{path}` 的文字中有无法保存的字符（U+0000 或不成对的代理项）；请删去该字符。",
                $"The text of `{path}` holds a character that cannot be kept (U+0000, or half of a surrogate pair); delete it.");
    }

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => TextsOf(field.Value).Prepend(field.Name)),
        _ => [],
    };
}
