using CsCheck;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests.Linting;

public class ConstantAnswersTests
{
    private const string Facts = "x integer 0..6, y integer -2..3, b boolean, c enum red|green, part integer 0.., whole integer 0.., rate decimal 0..100";

    [Theory]
    [InlineData("x >= 7", "C1 can never be met: not even `x = 6` fulfils `x >= 7`.")]
    [InlineData("x >= 5 && x < 3", "C1 can never be met: not even `x = 5` fulfils `x >= 5 && x < 3`.")]
    [InlineData("x > 2 && x < 3", "C1 can never be met: not even `x = 2` fulfils `x > 2 && x < 3`.")]
    [InlineData("b && !b", "C1 can never be met: not even `b = true` fulfils `b && !b`.")]
    public void A_criterion_that_no_facts_meet_is_told_with_the_nearest(string expression, string told) =>
        Assert.Equal([told], SmallPlan.Told("RULE020", Facts, expression));

    [Theory]
    [InlineData("x >= 0", "C1 is always met: even `x = 0` fulfils `x >= 0`.")]
    [InlineData("x + y >= -2", "C1 is always met: even `x + y = -2` fulfils `x + y >= -2`.")]
    [InlineData("b || !b", "C1 is always met: even `b = false` fulfils `b || !b`.")]
    [InlineData("x >= 3 || x < 4", "C1 is always met: even `x = 4` fulfils `x >= 3 || x < 4`.")]
    [InlineData("c == \"red\" || c == \"green\"", "C1 is always met: even `c = \"red\"` fulfils `c == \"red\" || c == \"green\"`.")]
    [InlineData("part >= whole || whole > part", "C1 is always met: even `part - whole = 0` fulfils `part >= whole || whole > part`.")]
    public void A_criterion_that_all_facts_meet_is_told_with_the_farthest(string expression, string told) =>
        Assert.Equal([told], SmallPlan.Told("RULE020", Facts, expression));

    [Theory]
    [InlineData("x >= 6")]
    [InlineData("rate > 99.99")]
    [InlineData("part > 0 && whole / part >= 100")]
    [InlineData("whole == 0 || part / whole >= 1")]
    public void A_criterion_that_can_be_met_and_missed_is_not_told(string expression) => Assert.Empty(SmallPlan.Told("RULE020", Facts, expression));

    [Fact]
    public void Where_a_place_decides_the_points_the_question_may_always_be_met() =>
        Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code == "RULE020");

    [Fact]
    public void Every_criterion_that_never_changes_is_told_and_no_other()
    {
        var atom = Gen.OneOf(
            Gen.Select(OneOf("x", "y", "x + y", "x - y", "2 * x"), OneOf("<", "<=", ">", ">=", "==", "!="), Gen.Int[-3, 8], (left, sign, right) => $"{left} {sign} {right}"),
            OneOf("b", "!b"));
        var one = Gen.Select(atom, atom, OneOf("&&", "||"), Gen.Bool, (left, right, sign, not) => not ? $"!({left} {sign} {right})" : $"{left} {sign} {right}");
        // A sum and its terms are taken to be independent; of them, only what is told must be true.
        var plain = one.Where(text => text.IndexOfAny(['+', '-', '*']) < 0);
        plain.Sample(expression => Assert.Equal(IsConstant(expression), SmallPlan.Told("RULE020", Facts, expression).Any()), iter: 100);
        one.Sample(expression => Assert.True(IsConstant(expression) || !SmallPlan.Told("RULE020", Facts, expression).Any(), expression), iter: 100);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.OneOf(Array.ConvertAll(values, Gen.Const));

    // By asking the compiled rule about every fact row there is.
    private static bool IsConstant(string expression)
    {
        var scheme = new SmallPlan(Facts).Asking(expression).Load();
        var edition = CompiledEdition.Of(scheme, Month.Parse("2017-10"));
        var answers =
            from x in Enumerable.Range(0, 7)
            from y in Enumerable.Range(-2, 6)
            from b in new[] { false, true }
            select edition.Answer(scheme.Rules[0].Version.Criteria[0], Row(scheme.Scheme.Facts, x, y, b));
        return answers.Distinct().Count() == 1;
    }

    private static FactRow Row(FactCatalogue facts, int x, int y, bool b)
    {
        var row = new FactRow(facts);
        row.Set(facts.IndexOf("x"), (decimal)x);
        row.Set(facts.IndexOf("y"), (decimal)y);
        row.Set(facts.IndexOf("b"), b);
        return row;
    }
}
