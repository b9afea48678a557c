using CsCheck;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests.Expressions;

public class TracerTests
{
    [Fact]
    public void The_tracer_and_the_compiled_rule_give_the_same_answer_to_every_expression()
    {
        var expressions = Legal(1000);
        using var scheme = new SmallScheme(expressions, Some.Facts);
        var rows = SomeRows.Full(scheme.Loaded.Scheme.Facts).Array[60].Single();
        var (compared, broken) = (0, 0);
        foreach (var criterion in scheme.Edition.Criteria)
            foreach (var row in rows)
            {
                var compiled = scheme.Edition.Answer(criterion.Criterion, row);
                var traced = scheme.Edition.Trace(criterion, row).Condition;
                compared++;
                if (compiled is null) broken++;
                Assert.True(traced.Value as bool? == compiled, $"{criterion.Condition.Text}: compiled {compiled}, traced {traced.Value ?? "nothing"}");
            }

        Assert.Equal(60_000, compared);
        Assert.InRange(broken, 1, compared / 2);
    }

    [Fact]
    public void Every_part_has_the_value_that_it_has_as_an_expression_of_its_own()
    {
        var rows = SomeRows.Full(Some.Facts).Array[20].Single();
        var (compared, broken) = (0, 0);
        foreach (var text in Legal(100))
        {
            var expression = Some.Read(text).Expression!;
            var alone = new Dictionary<Node, RuleExpression>(ReferenceEqualityComparer.Instance);
            foreach (var row in rows)
                foreach (var part in PartsOf(Tracer.Of(expression, row)).Where(part => part.Evaluated && part.Node is not (NumberNode or TextNode)))
                {
                    if (!alone.ContainsKey(part.Node)) alone[part.Node] = Some.Read(part.Text, part.Node.Type, "total", "population").Expression!;
                    var own = Tracer.Of(alone[part.Node], row);
                    compared++;
                    if (own.Failure is not null) broken++;
                    Assert.True((own.Value, own.Failure).Equals((part.Value, part.Failure)), $"{part.Text} of {text}: {part.Value ?? part.Failure}, alone {own.Value ?? own.Failure}");
                }
        }

        Assert.InRange(broken, 1, compared / 2);
    }

    [Fact]
    public void A_trace_keeps_the_facts_as_they_were()
    {
        var row = new FactRow(Some.Facts);
        row.Set(row.Catalogue.IndexOf("cases"), 19m);
        row.Set(row.Catalogue.IndexOf("stage"), "plan");
        var trace = Tracer.Of(Some.Read("stage == \"plan\" && cases >= 20").Expression!, row);
        row.Set(row.Catalogue.IndexOf("cases"), 20m);
        row.Set(row.Catalogue.IndexOf("stage"), "approved");
        Assert.Equal(["plan", "plan"], trace.Parts[0].Parts.Select(part => part.Value));
        Assert.Equal(Rational.Of(-1m, 1m), trace.Parts[1].Margin);
    }

    [Fact]
    public void Every_part_is_shown_as_its_author_wrote_it()
    {
        var trace = Trace("  (cases + 1) >= 20 &&  published", ("cases", 19m), ("published", true));
        Assert.Equal("(cases + 1) >= 20 &&  published", trace.Text);
        Assert.Equal(["(cases + 1) >= 20", "published"], trace.Parts.Select(part => part.Text));
        Assert.Equal("(cases + 1)", trace.Parts[0].Parts[0].Text);
        Assert.Equal(true, trace.Value);
    }

    [Theory]
    [InlineData("cases >= 20 && published", false)]
    [InlineData("cases < 20 || published", true)]
    public void What_was_decided_before_is_not_evaluated(string text, bool answer)
    {
        var trace = Trace(text, ("cases", 19m));
        Assert.Equal(answer, trace.Value);
        Assert.True(trace.Parts[0].Evaluated);
        Assert.False(trace.Parts[1].Evaluated);
        Assert.Null(trace.Parts[1].Value);
    }

    [Fact]
    public void A_margin_says_how_far_a_comparison_is_from_turning_over()
    {
        var trace = Trace("cases / total >= 0.5", ("cases", 8m), ("total", 11m));
        Assert.Equal(Rational.Of(5m, 22m), trace.Margin);
        Assert.Null(trace.Parts[0].Margin);
    }

    [Fact]
    public void A_margin_of_too_many_digits_is_not_told()
    {
        var trace = Trace("cases / total >= ratio", ("cases", 999_999_999_999.123456789012345m), ("total", 777_777_777_777.000000000000001m), ("ratio", 0.123456789012345m));
        Assert.Equal(true, trace.Value);
        Assert.Null(trace.Margin);
    }

    [Fact]
    public void A_quotient_is_compared_exactly()
    {
        // As decimals, 1/3 of 28 digits times 3 is not 1.
        Assert.Equal(true, Trace("cases / total >= ratio", ("cases", 1m), ("total", 3m), ("ratio", 0.3333333333333333333333333333m)).Value);
        Assert.Equal(false, Trace("cases / total <= ratio", ("cases", 1m), ("total", 3m), ("ratio", 0.3333333333333333333333333333m)).Value);
    }

    [Fact]
    public void A_quotient_is_compared_exactly_whatever_its_digits()
    {
        var expression = Some.Read("days / population >= ratio").Expression!;
        var digits = Gen.OneOf(Gen.Long[-99, 99], Gen.Long[0, 2L * uint.MaxValue], Gen.Long[-1_000_000_000_000, 1_000_000_000_000]);
        var numbers = Gen.Select(digits, Gen.Int[0, 9], (whole, places) => whole / (decimal)Math.Pow(10, places));
        Gen.Select(numbers.Where(number => number != 0m), numbers, Gen.Int[-1, 1]).Sample((population, ratio, more) =>
        {
            // At the turning point itself, and a little to both sides of it.
            var days = (population * ratio) + (more / 1_000_000m);
            var row = new FactRow(Some.Facts);
            row.Set(row.Catalogue.IndexOf("days"), days);
            row.Set(row.Catalogue.IndexOf("population"), population);
            row.Set(row.Catalogue.IndexOf("ratio"), ratio);
            Assert.Equal(Rational.Of(days, population) >= ratio, Tracer.Of(expression, row).Value);
        });
    }

    [Fact]
    public void A_division_by_zero_is_located_and_has_no_value()
    {
        var trace = Trace("cases / population >= 0.5 && published", ("cases", 1m), ("population", 0m), ("published", true));
        Assert.Null(trace.Value);
        Assert.Equal("cases / population", trace.Parts[0].Parts[0].Text);
        Assert.Equal(new Text("除数为 0", "division by zero"), trace.Parts[0].Parts[0].Failure);
        Assert.False(trace.Parts[1].Evaluated);
    }

    [Fact]
    public void A_result_too_large_for_a_decimal_is_located_and_does_not_throw()
    {
        var trace = Trace("published && cases * cases * cases > 1", ("cases", 999_999_999_999m), ("published", true));
        Assert.Null(trace.Value);
        Assert.Equal(new Text("结果过大", "the result is too large"), trace.Parts[1].Parts[0].Failure);
    }

    internal static string[] Legal(int count) =>
        [.. SomeExpressions.Conditions.Where(text => text.Length <= 400 && Some.Read(text).Expression is not null).Array[count].Single()];

    private static IEnumerable<Trace> PartsOf(Trace trace) => trace.Parts.SelectMany(PartsOf).Prepend(trace);

    private static Trace Trace(string text, params (string Name, object Value)[] facts)
    {
        var (expression, problems) = Some.Read(text, OperandType.Boolean, "total");
        Assert.Empty(problems);
        var values = facts.ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal);
        return Tracer.Of(expression!, symbol => values[symbol.Name]);
    }
}
