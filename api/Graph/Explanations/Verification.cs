using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Explanations;

/// <summary>Whether what is stored of a month is what its facts and rules give: both were hashed and scored again.</summary>
/// <param name="IsIdentical">True if facts, rules and scores are the ones that were recorded, to the last digit.</param>
/// <param name="Evaluation">The number of the evaluation, 1 for the first of the month.</param>
/// <param name="FactsHash">SHA-256 of the facts that were known to it, as they are stored.</param>
/// <param name="RecordedFactsHash">SHA-256 of the facts that were scored, as the evaluation recorded it.</param>
/// <param name="EditionHash">SHA-256 of the rules as they were read back.</param>
/// <param name="RecordedEditionHash">SHA-256 of the rules it was scored by, as the evaluation recorded it.</param>
/// <param name="ScoreHash">SHA-256 of the scores as they are stored.</param>
/// <param name="ReplayHash">SHA-256 of the scores of the replay.</param>
/// <param name="EngineVersion">The version of the program that replayed.</param>
/// <param name="Sentence">The same in a sentence, with everybody whose score differs.</param>
public sealed record Verification(
    bool IsIdentical,
    int Evaluation,
    string FactsHash,
    string RecordedFactsHash,
    string EditionHash,
    string RecordedEditionHash,
    string ScoreHash,
    string ReplayHash,
    string EngineVersion,
    Text Sentence)
{
    internal static async Task<Verification> OfAsync(ReadContext rows, EvaluationRow evaluation, ScoredEditions editions, CancellationToken cancellationToken)
    {
        var edition = await editions.OfAsync(rows, evaluation, cancellationToken);
        var facts = await MonthScoring.AsScoredAsync(rows, edition.Edition.Scheme, evaluation, cancellationToken);
        var factsHash = (await CurrentFacts.AsScoredAsync(rows, evaluation, cancellationToken)).Hash();
        var saved = await SavedScore.LoadAsync(rows, evaluation.Id, edition.Edition, cancellationToken);
        var replay = edition.Score(facts);
        var (savedHash, replayHash) = (ScoreText.HashOf(saved), ScoreText.HashOf(replay));
        string[] differing = [.. replay.Scorecards.ExceptBy(saved.Scorecards.Select(ScoreText.Of), ScoreText.Of, StringComparer.Ordinal).Select(card => card.Participant)];
        var (areFacts, areRules) = (factsHash == evaluation.FactsHash, edition.Hash == evaluation.EditionHash);
        var isIdentical = areFacts && areRules && savedHash == replayHash;
        return new Verification(
            isIdentical, evaluation.Sequence, factsHash, evaluation.FactsHash, edition.Hash, evaluation.EditionHash, savedHash, replayHash, CompiledEdition.EngineVersion,
            Words(isIdentical, areFacts, areRules, differing));
    }

    private static Text Words(bool identical, bool areFacts, bool areRules, IReadOnlyList<string> differing)
    {
        if (identical) return new("数据、规则与得分均与记录一致，重新计分逐字节相同。", "Facts, rules and scores are the ones recorded; scoring them again gives the same bytes.");
        Text[] parts =
        [
            .. areFacts ? Array.Empty<Text>() : [new("数据与评分时记录的不同", "the facts are not those that were scored")],
            .. areRules ? Array.Empty<Text>() : [new("规则与评分时记录的不同", "the rules are not those it was scored by")],
            .. differing.Count == 0 ? Array.Empty<Text>() : [new($"重新计分后 {string.Join("、", differing)} 的得分不同", $"scoring again gives other scores for {string.Join(", ", differing)}")],
        ];
        return new($"与记录不一致：{string.Join("；", parts.Select(part => part.Zh))}。", $"Not as recorded: {string.Join("; ", parts.Select(part => part.En))}.");
    }
}
