using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>What a scheme says beside its rules, as sentences: how it ranks, what lags, how points become a final score, which months are scored together, and what adds to it.</summary>
public static class SchemeSentences
{
    public static IReadOnlyList<Text> Of(CheckedScheme declared) =>
    [
        .. from statement in PolicyStatements.Of(declared.Scheme).Concat(PeriodStatements.Of(declared.Scheme)).Concat(AdjustmentStatements.Of(declared))
           group statement by statement.Subject into about
           let said = Statement.Together(about.Where(statement => statement.Kind is not (ChangeKind.Clause or ChangeKind.Source or ChangeKind.Remark)))
           let source = about.FirstOrDefault(statement => statement.Kind == ChangeKind.Source)?.Says
           select new Text(
               $"{about.Key.Zh}：{said.Zh}{(source is null ? "" : $"（{source.Zh}）")}。",
               $"{English.Sentence(about.Key.En)}: {said.En}{(source is null ? "" : $" ({source.En})")}."),
    ];
}
