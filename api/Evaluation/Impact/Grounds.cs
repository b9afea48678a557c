using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>The numbers and facts that decide a criterion, in a few words: `案例占比 = 55% &lt; 60%`.</summary>
internal sealed class Grounds(CompiledEdition edition)
{
    private readonly ConditionExplainer conditions = new(edition.Edition.Scheme.Facts);
    private readonly Phrases phrases = new(Labels.OfFacts(edition.Edition.Scheme.Facts));
    private readonly ResultExplainer results = new(edition);

    /// <summary>What decides a criterion on a participant's facts; empty if nothing can be said.</summary>
    public Text Of(Criterion criterion, Outcome outcome, FactRow row)
    {
        var source = edition.CheckedOf(criterion);
        var texts = outcome == Outcome.FactMissing
            ? results.Missing(source, row).Where(claim => claim.Kind == ClaimKind.MissingFact).Select(claim => claim.Sentence)
            : Deciding(source, row);
        var all = texts.Distinct().ToArray();
        return new Text(string.Join("；", all.Select(text => text.Zh)), string.Join("; ", all.Select(text => text.En)));
    }

    private IEnumerable<Text> Deciding(CheckedCriterion source, FactRow row)
    {
        var (condition, amount) = edition.Trace(source, row);
        // Where an amount gives the points, that the question was asked at all says nothing.
        return amount is not null ? [conditions.Amount(amount).Sentence]
            : source.Criterion.Award is AssessedAward assessed ? [conditions.Fact(assessed.Score, row.Number(row.Catalogue.IndexOf(assessed.Score))).Sentence]
            : Deciding(condition);
    }

    // Of an "and" that fails the parts that fail, of an "or" that holds the parts that hold; of the others all.
    private IEnumerable<Text> Deciding(Trace trace) => trace.Node switch
    {
        _ when !trace.Evaluated => [],
        _ when trace.Failure is not null => [conditions.Explain(trace).Sentence],
        BinaryNode { IsLogical: true } => trace.Parts.Where(part => Equals(part.Value, trace.Value)).SelectMany(Deciding),
        BinaryNode { IsComparison: true } comparison when trace.Parts is [{ Value: Rational left }, { Value: Rational right }] => [Compared(comparison, left, right, trace.Value is true)],
        NegationNode { Type: OperandType.Boolean } => Deciding(trace.Parts[0]),
        _ => [conditions.Explain(trace).Sentence],
    };

    private Text Compared(BinaryNode comparison, Rational left, Rational right, bool holds)
    {
        var sign = Sign(comparison.Operator, holds);
        // A share and what it is compared with are both told in percent.
        var measured = phrases.IsShare(comparison.Left) ? comparison.Left : comparison.Right;
        var (one, other) = (Side(comparison.Left, left, measured), Side(comparison.Right, right, measured));
        return new Text($"{one.Zh} {sign} {other.Zh}", $"{English.Sentence(one.En)} {sign} {other.En}");
    }

    private Text Side(Node node, Rational value, Node measured)
    {
        var shown = phrases.Shown(measured, value);
        if (node is NumberNode) return new Text(shown, shown);
        var words = phrases.Of(node);
        return new Text($"{words.Zh} = {shown}", $"{words.En} = {shown}");
    }

    private static string Sign(Operator op, bool holds) => (op, holds) switch
    {
        (Operator.Less, true) or (Operator.GreaterOrEqual, false) => "<",
        (Operator.LessOrEqual, true) or (Operator.Greater, false) => "≤",
        (Operator.Greater, true) or (Operator.LessOrEqual, false) => ">",
        (Operator.GreaterOrEqual, true) or (Operator.Less, false) => "≥",
        (Operator.Equal, true) or (Operator.NotEqual, false) => "=",
        _ => "≠",
    };
}
