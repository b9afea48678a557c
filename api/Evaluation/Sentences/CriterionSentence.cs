using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>A criterion as a sentence.</summary>
internal sealed class CriterionSentence
{
    private readonly Labels labels;
    private readonly Requirements requirements;
    private readonly Awards awards;

    public CriterionSentence(Scheme scheme)
    {
        labels = Labels.OfFacts(scheme.Facts);
        var phrases = new Phrases(labels);
        requirements = new Requirements(labels, phrases);
        awards = new Awards(scheme, labels, phrases);
    }

    public Text Of(CheckedCriterion criterion)
    {
        var said = Said(criterion, requirements.Of(criterion));
        var (shown, source) = (Shown(criterion.Criterion.Context), Source(criterion.Criterion));
        return new($"{said.Zh}{source.Zh}。{shown.Zh}", $"{English.Sentence(said.En)}{source.En}.{shown.En}");
    }

    private Text Said(CheckedCriterion criterion, Requirement requirement)
    {
        var award = awards.Of(criterion);
        var (asked, remarksZh, remarksEn) = (requirement.Items.Count > 0, Join("；", requirement.Remarks, remark => remark.Zh), Join("; ", requirement.Remarks, remark => remark.En));
        return criterion.Criterion.Award switch
        {
            ConditionAward when asked => new($"要求{(requirement.Items.Count == 1 ? "：" : "")}{requirement.LeadZh}{requirement.ListZh}{remarksZh}", $"{RequiredEn(requirement)}: {requirement.ListEn}{remarksEn}"),
            PointsAward when asked => new($"{Chinese.Whoever(requirement.LeadZh)}，{award.Zh}{requirement.ListZh}{remarksZh}", $"{award.En}{Space(requirement.LeadEn)}: {requirement.ListEn}{remarksEn}"),
            _ when !asked || Counts(criterion) => new($"{award.Zh}{remarksZh}", $"{award.En}{remarksEn}"),
            _ => new($"{Chinese.Whoever(requirement.LeadZh)}，{award.Zh}{requirement.ListZh}{remarksZh}", $"{award.En}; only{Space(requirement.LeadEn)}: {requirement.ListEn}{remarksEn}"),
        };
    }

    // Units above 0, or any of the counted facts, is what counting asks anyway.
    private static bool Counts(CheckedCriterion criterion) => criterion switch
    {
        { Criterion.Award: PerUnitAward, Amount: { } amount, Condition.Root: BinaryNode { IsComparison: true } root } =>
            Comparison.Of(root) is { Operator: Operator.Greater, Threshold: 0m } comparison && Trees.Same(comparison.Subject, amount.Root),
        { Criterion.Award: PerUnitAward { CountTrue: { Count: > 0 } names }, Condition.Root: var root } =>
            Phrases.Parts(root, Operator.Or).Select(part => (part as SymbolNode)?.Symbol.Name ?? "").Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal)),
        _ => false,
    };

    private static string RequiredEn(Requirement requirement) => requirement switch
    {
        { Items.Count: 1 } => "required",
        { All: false } => "at least one is required",
        { Items.Count: 2 } => "both are required",
        _ => $"all {requirement.Items.Count} are required",
    };

    private Text Shown(IReadOnlyList<string> context)
    {
        if (context.Count == 0) return new("", "");
        var names = labels.Of(context);
        return new($"另列出供参考，不影响得分：{names.Zh}。", $" Shown beside it, without effect on the points: {names.En}.");
    }

    private static Text Source(Criterion criterion) => criterion.Source == CriterionSource.Text
        ? new("（原文）", " (the text)")
        : new($"（按读法 {string.Join("、", criterion.Readings)}）", $" (read as {string.Join(", ", criterion.Readings)})");

    private static string Join(string separator, IReadOnlyList<Text> remarks, Func<Text, string> word) => string.Concat(remarks.Select(remark => separator + word(remark)));

    private static string Space(string words) => words.Length == 0 ? "" : " " + words;
}
