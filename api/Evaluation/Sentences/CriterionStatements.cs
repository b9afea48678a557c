using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>What a criterion of a scheme says beside its condition, one statement each.</summary>
internal sealed class CriterionStatements
{
    private readonly Labels labels;
    private readonly Phrases phrases;

    public CriterionStatements(Scheme scheme)
    {
        labels = Labels.OfFacts(scheme.Facts);
        phrases = new Phrases(labels);
        Awards = new Awards(scheme, labels, phrases);
    }

    public Awards Awards { get; }

    /// <summary>How it gives points, one statement for each number or name.</summary>
    public IReadOnlyList<Statement> Award(CheckedCriterion criterion) => criterion.Criterion.Award switch
    {
        PointsAward award => [Points("points", "分值", "points", award.Points)],
        PerUnitAward award =>
        [
            Points("each", "每项得分", "points for each", award.Each),
            new(ChangeKind.Points, "maxUnits", new("至多计分的项数", "most units that count"), new($"{award.MaxUnits} 项", English.Of($"{award.MaxUnits}", "units"))),
            .. Amount("units", "计数依据", "what is counted", criterion),
            .. Facts(ChangeKind.Award, "countTrue", "计数的各项", "the items counted", award.CountTrue),
        ],
        RankedAward award =>
        [
            Points("points", "第一名的得分", "points of the first place", award.Points),
            new(ChangeKind.Award, "ranking", new("排名方法", "ranking method"), new(award.Ranking, award.Ranking)),
            new(ChangeKind.Award, "direction", new("排名次序", "order of ranking"), Awards.DirectionOf(award.Direction)),
            .. Amount("metric", "排名依据", "ranked by", criterion),
            .. award.Growth is { } growth ? Facts(ChangeKind.Award, "growth", "排名依据（增幅）", "ranked by growth, from and to", [growth.Since, growth.Of]) : [],
        ],
        AssessedAward award => [Points("max", "最高评分", "highest score", award.Max), .. Facts(ChangeKind.Award, "score", "评分", "score", [award.Score])],
        GradedAward award => [new(ChangeKind.Points, "scale", new("计分标准", "scale"), AwardSentences.Of(award)), .. Amount("metric", "计分依据", "graded by", criterion)],
        NormalisedAward award =>
        [
            new(ChangeKind.Points, "scale", new("计分标准", "scale"), AwardSentences.Of(award)),
            new(ChangeKind.Award, "direction", new("排名次序", "order of ranking"), Awards.DirectionOf(award.Direction)),
            .. Amount("metric", "比较依据", "compared by", criterion),
        ],
        VetoAward award => [new(ChangeKind.Award, "veto", new("否决", "veto"), AwardSentences.Of(award))],
        ConditionAward => [],
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no words."),
    };

    /// <summary>Its clause, its readings, and what is needed and shown.</summary>
    public IReadOnlyList<Statement> Around(Criterion criterion) =>
    [
        new(ChangeKind.Clause, "clause", new("原文", "clause"), Clause(criterion.Clause)),
        new(ChangeKind.Source, "source", new("依据", "source"), criterion.Source == CriterionSource.Text ? new("原文", "the text") : new($"读法 {string.Join("、", criterion.Readings)}", $"readings {string.Join(", ", criterion.Readings)}")),
        .. Facts(ChangeKind.MissingFacts, "unassessedIfZero", "为 0 即无从评价的数据", "facts whose 0 leaves nothing to assess", criterion.UnassessedIfZero),
        .. criterion.NeededOnlyIf.Select(pair => new Statement(ChangeKind.MissingFacts, $"neededOnlyIf {pair.Key}", Needed(pair.Key), labels.Named(pair.Value))),
        .. Facts(ChangeKind.Remark, "context", "供参考的数据", "facts shown beside it", criterion.Context),
        .. criterion.Kind is { } kind ? [new(ChangeKind.Remark, "kind", new("类别", "kind"), new(kind, kind))] : Array.Empty<Statement>(),
        .. criterion.Note is { } note ? [new(ChangeKind.Remark, "note", new("说明", "note"), note)] : Array.Empty<Statement>(),
    ];

    private Text Needed(string fact)
    {
        var name = labels.Named(fact);
        return new($"须填报“{name.Zh}”的前提", $"condition for needing “{name.En}”");
    }

    private static Text Clause(CriterionClause clause)
    {
        var lines = string.Join("、", clause.Lines.OrderBy(line => line.Key).Select(line => $"{line.Key} L{line.Value}"));
        return new($"「{clause.Preface}{clause.Text}」（{lines}）", $"「{clause.Preface}{clause.Text}」 ({lines.Replace("、", ", ", StringComparison.Ordinal)})");
    }

    private IReadOnlyList<Statement> Amount(string key, string zh, string en, CheckedCriterion criterion) => criterion.Amount is { } amount
        ? [new(ChangeKind.Award, key, new(zh, en), phrases.Of(amount.Root), Trees.Text(amount.Root))]
        : [];

    private IReadOnlyList<Statement> Facts(ChangeKind kind, string key, string zh, string en, IReadOnlyList<string> names)
    {
        var named = names.Select(labels.Named).ToArray();
        return named.Length == 0 ? [] : [new(kind, key, new(zh, en), new(string.Join("；", named.Select(name => name.Zh)), string.Join("; ", named.Select(name => name.En))))];
    }

    private static Statement Points(string key, string zh, string en, decimal points) => new(ChangeKind.Points, key, new(zh, en), Awards.Points(points));
}
