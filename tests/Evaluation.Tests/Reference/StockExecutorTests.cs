using CsCheck;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Reference;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Tests.Expressions;
using ScoringGraph.Scoring.Facts;
using Xunit.Abstractions;

namespace ScoringGraph.Evaluation.Tests.Reference;

/// <summary>The compiled plan against stock Microsoft RulesEngine: the same answers, and errors on the same facts.</summary>
public class StockExecutorTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_rule_of_the_plan_answers_as_in_stock_RulesEngine()
    {
        var compared = 0;
        foreach (var month in Plan.Months)
            compared += Compare(Plan.Loaded, Plan.Edition(month), SomeRows.Full(Plan.Loaded.Scheme.Facts).Array[500].Single()).Compared;
        output.WriteLine($"{compared} pairs of a rule and facts compared");
        Assert.InRange(compared, 80_000, int.MaxValue);
    }

    [Fact]
    public void Every_legal_expression_answers_as_in_stock_RulesEngine_and_breaks_where_it_breaks()
    {
        using var scheme = new SmallScheme(TracerTests.Legal(800), Some.Facts);
        var (compared, broken) = Compare(scheme.Loaded, scheme.Edition, SomeRows.Full(scheme.Loaded.Scheme.Facts).Array[60].Single());
        output.WriteLine($"{compared} pairs of a rule and facts compared; {broken} broke in both");
        Assert.Equal(48_000, compared);
        Assert.InRange(broken, 1, compared / 2);
    }

    [Fact]
    public void A_base_that_is_zero_against_its_declaration_breaks_in_both()
    {
        using var scheme = new SmallScheme(["cases / population >= 0.5"], Some.Facts);
        var row = new FactRow(scheme.Loaded.Scheme.Facts);
        row.Set(row.Catalogue.IndexOf("cases"), 1m);
        row.Set(row.Catalogue.IndexOf("population"), 0m);
        Assert.Equal((1, 1), Compare(scheme.Loaded, scheme.Edition, [row]));
    }

    [Fact]
    public void A_difference_is_found_and_named()
    {
        using var asked = new SmallScheme(["cases > 1"], Some.Facts);
        using var other = new SmallScheme(["cases > 1 && cases < 100"], Some.Facts);
        var row = new FactRow(asked.Loaded.Scheme.Facts);
        row.Set(row.Catalogue.IndexOf("cases"), 100m);
        var answer = new StockExecutor(other.Loaded).Ask(other.Loaded.Rules[0], row)["C1"];
        Assert.Equal((false, true), (answer.Met, asked.Edition.Answer(asked.Edition.Criteria.Single().Criterion, row)));
    }

    private static (int Compared, int Broken) Compare(LoadedScheme scheme, CompiledEdition edition, IReadOnlyList<FactRow> rows)
    {
        var stock = new StockExecutor(scheme);
        var (compared, broken) = (0, 0);
        foreach (var indicator in edition.Edition.Indicators)
        {
            var rule = scheme.Rules.Single(item => ReferenceEquals(item.Version, indicator.Version));
            foreach (var row in rows)
            {
                var answers = stock.Ask(rule, row);
                foreach (var criterion in rule.Criteria)
                {
                    var (own, other) = (edition.Answer(criterion.Criterion, row), answers[criterion.Criterion.Number]);
                    Assert.True(own == (other.Failure is null ? other.Met : null), $"{criterion.Condition.Text}: compiled {own?.ToString() ?? "failed"}, stock {other.Failure ?? other.Met.ToString()}");
                    compared++;
                    if (own is null) broken++;
                }
            }
        }

        return (compared, broken);
    }
}
