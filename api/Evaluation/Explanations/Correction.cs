using System.Globalization;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>A fact that was reported anew.</summary>
/// <param name="Fact">Its name.</param>
/// <param name="Was">What it was, as JSON; `null` for nothing.</param>
/// <param name="Is">What it became, as JSON; `null` if it was withdrawn.</param>
/// <param name="By">Who reported it.</param>
/// <param name="At">When.</param>
/// <param name="Since">True if it came in after the scoring that is explained, and so has no part in it.</param>
public sealed record Correction(string Fact, string Was, string Is, string By, DateTimeOffset At, bool Since)
{
    internal Explanation Claim(Scheme scheme)
    {
        var definition = scheme.Facts.Find(Fact);
        var label = definition?.Label ?? new Text(Fact, Fact);
        var (was, now) = (Shown(Was, definition), Shown(Is, definition));
        var at = At.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return Explanation.Claim(
            ClaimKind.State,
            $"{(Since ? "评分之后又更正，不计在内" : "曾更正")}：「{label.Zh}」由{was.Zh}改为{now.Zh.TrimEnd()}（{By}，{at}）",
            $"{(Since ? "Corrected since it was scored, not in it" : "Corrected before")}: “{label.En}” from {was.En} to {now.En} ({By}, {at})") with
        { Fact = Since ? null : Fact, Value = Is };
    }

    private static Text Shown(string json, FactDefinition? definition) => json switch
    {
        "null" => new("空缺", "nothing"),
        "true" => new("“是”", "yes"),
        "false" => new("“否”", "no"),
        ['[', ..] => new("另一份名单", "another list"),
        ['"', .. var code, '"'] => definition?.Choices.FirstOrDefault(choice => choice.Code == code)?.Label ?? new Text(code, code),
        _ => new($" {json} ", json),
    };
}
