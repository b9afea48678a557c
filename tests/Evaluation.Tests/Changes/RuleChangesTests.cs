using System.Text.Json.Nodes;
using CsCheck;
using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Evaluation.Tests.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Tests.Changes;

public class RuleChangesTests
{
    private const string Startup = "2017-11/A1.G1.I1.json";

    [Fact]
    public void A_raised_threshold_is_stricter_and_its_points_are_said_to_stay() => Assert.Equal(
        [
            "C2：抽查中符合标准的开办企业案例数占抽查的开办企业案例数的比例从 ≥50% 改为 ≥60%（更严），15 分不变。",
            "C2: business start-up cases in the spot check that meet the standard as a share of business start-up cases drawn for spot check: from ≥50% to ≥60% (stricter); still 15 points.",
        ],
        Said(Startup, ">= 0.5", ">= 0.6"));

    [Theory]
    [InlineData(">= 20", ">= 25", Strictness.Stricter)]
    [InlineData(">= 20", ">= 15", Strictness.Looser)]
    [InlineData(">= 20", "> 20", Strictness.Stricter)]
    [InlineData(">= 20", "> 19", Strictness.Equivalent)]
    [InlineData(">= 20", ">= 19.5", Strictness.Equivalent)]
    [InlineData(">= 20", "== 20", Strictness.Stricter)]
    [InlineData(">= 20", "<= 20", null)]
    [InlineData(">= 20", ">= 0", Strictness.Looser)]
    [InlineData(">= 0.5", "> 0.5", Strictness.Stricter)]
    [InlineData(">= 0.5", "<= 0.5", null)]
    public void Which_way_a_threshold_moved_is_exact(string before, string after, Strictness? strictness)
    {
        var change = Assert.Single(Changes(Startup, before, after));
        Assert.Equal((ChangeKind.Threshold, strictness), (change.Kind, change.Strictness));
    }

    [Theory]
    [InlineData("!(cases >= 20)", "!(cases >= 25)", Strictness.Looser)]
    [InlineData("cases >= 20", "cases >= 20 && published", Strictness.Stricter)]
    [InlineData("cases >= 20", "cases >= 20 || published", Strictness.Looser)]
    [InlineData("cases >= 20 && published", "cases >= 20", Strictness.Looser)]
    [InlineData("!(cases >= 20 && published)", "!(cases >= 20)", Strictness.Stricter)]
    [InlineData("published && 20 <= cases", "cases >= 21 && published", Strictness.Stricter)]
    public void A_condition_knows_where_it_stands(string before, string after, Strictness strictness) =>
        Assert.Equal(strictness, Assert.Single(Conditions(before, after)).Strictness);

    [Theory]
    [InlineData("cases >= 20", "total >= 20", ChangeKind.FactSwapped)]
    [InlineData("published", "connected", ChangeKind.FactSwapped)]
    [InlineData("cases / population >= 0.5", "total / population >= 0.5", ChangeKind.FactSwapped)]
    [InlineData("cases >= 20", "total >= 30", ChangeKind.Condition)]
    [InlineData("2 * cases >= 20", "3 * cases >= 20", ChangeKind.Condition)]
    [InlineData("stage == \"plan\"", "stage == \"approved\"", ChangeKind.Condition)]
    public void What_changed_has_a_kind(string before, string after, ChangeKind kind) => Assert.Equal(kind, Assert.Single(Conditions(before, after)).Kind);

    [Theory]
    [InlineData("cases >= 20", "(20 <= cases)")]
    [InlineData("cases >= 20 && published", "published && cases >= 20.0")]
    [InlineData("published || (connected || cases > 1)", "published || connected || cases > 1")]
    public void What_is_only_written_otherwise_did_not_change(string before, string after) => Assert.Empty(Conditions(before, after));

    [Fact]
    public void Criteria_are_found_again_where_numbers_shift()
    {
        var text = Text(Startup);
        var json = JsonNode.Parse(text)!;
        var rules = json["workflow"]!["Rules"]!.AsArray();
        rules.RemoveAt(0);
        rules[0]!["RuleName"] = "C1";
        var changes = Between(text, json.ToJsonString());
        Assert.Equal(
            [(ChangeKind.Points, null), (ChangeKind.CriterionRemoved, "C1"), (ChangeKind.CriterionMoved, "C1")],
            changes.Select(change => (change.Kind, change.Criterion)));
        Assert.Equal(("C2", "C1"), (changes[2].Before!.Zh, changes[2].After!.Zh));
    }

    [Fact]
    public void Criteria_that_change_places_are_told_once()
    {
        var json = JsonNode.Parse(Text(Startup))!;
        var rules = json["workflow"]!["Rules"]!.AsArray();
        var first = rules[0]!;
        rules.RemoveAt(0);
        rules.Add(first);
        Assert.Equal(["次序从“C1, C2”改为“C2, C1”。"], Between(Text(Startup), json.ToJsonString()).Select(change => change.Sentence.Zh));
    }

    [Fact]
    public void No_version_differs_from_itself_however_it_is_laid_out() => Assert.All(Plan.Loaded.Rules, rule =>
    {
        var flat = JsonNode.Parse(rule.Text)!.ToJsonString();
        var spaced = flat.Replace("\"Expression\":\"", "\"Expression\": \"  ", StringComparison.Ordinal);
        Assert.Empty(Between(rule.Text, rule.Text));
        Assert.Empty(Between(rule.Text, flat));
        Assert.Empty(Between(rule.Text, spaced));
    });

    [Fact]
    public void Whatever_is_written_otherwise_in_a_rule_is_a_change()
    {
        // A prime number: every rule is looked at in other places than the one before it.
        var mutated = Plan.Loaded.Rules.SelectMany(rule => Mutations.Of(rule.Text).Select(mutation => (rule, mutation))).Where((_, index) => index % 7 == 0);
        var told = mutated.Count(item =>
        {
            if (Read(item.mutation.Text()) is not { } other) return false;
            Assert.True(RuleChanges.Between(item.rule, other, Plan.Loaded.Scheme).Count > 0, $"{item.rule.Version.Indicator} {item.rule.Version.Effective} {item.mutation.Place}");
            return true;
        });
        Assert.InRange(told, 150, int.MaxValue);
    }

    [Fact]
    public void Conditions_without_a_difference_have_the_same_answer_everywhere()
    {
        var rows = SomeRows.Full(Some.Facts).Array[200].Single();
        var told = 0;
        Gen.Select(SomeExpressions.Conditions, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((before, place, with) =>
        {
            if (Some.Read(before).Expression is not { } expression) return;
            Assert.Empty(Conditions(before, $" ( {before.Replace(" ", "  ", StringComparison.Ordinal)} )"));
            if (Some.Read(Altered(before, place, with)).Expression is not { } after) return;
            if (Conditions(before, after.Text).Count > 0) told++;
            else Assert.All(rows, row => Assert.Equal(Tracer.Of(expression, row).Value, Tracer.Of(after, row).Value));
        }, iter: 800, threads: 1);
        Assert.InRange(told, 50, int.MaxValue);
    }

    // One word or sign of the text is replaced by another one.
    private static string Altered(string text, int place, int with)
    {
        string[] others = ["cases", "total", "days", "published", "connected", "3", "0.5", "<", ">=", "==", "&&", "||", "+", "-", "*", "plan"];
        var words = text.Split(' ');
        words[place % words.Length] = others[with % others.Length];
        return string.Join(' ', words);
    }

    private static IReadOnlyList<Change> Conditions(string before, string after) =>
        RuleChanges.Between(Rule(before), Rule(after), Plan.Loaded.Scheme with { Facts = Some.Facts });

    // A rule of one criterion, of which only the condition matters.
    private static CheckedRule Rule(string condition)
    {
        var expression = Some.Condition(condition);
        var criterion = new Criterion { Number = "C1", Expression = condition, Clause = new CriterionClause("", null, new Dictionary<Month, int>()), Award = new PointsAward(5m) };
        var version = new RuleVersion
        {
            Indicator = "A1.G1.I1",
            Effective = Month.Parse("2017-10"),
            Cells = new Dictionary<Month, Clause>(),
            Method = new SumMethod(),
            Criteria = [criterion],
            ContentHash = "",
        };
        return new CheckedRule(version, [new CheckedCriterion(criterion, expression, null)], Plan.Loaded.Rules[0].File, "", "");
    }

    private static string Text(string path) => Plan.Loaded.Files.TextOf(path)!;

    private static IReadOnlyList<Change> Changes(string path, string from, string to) => Between(Text(path), Text(path).Replace(from, to, StringComparison.Ordinal));

    private static string[] Said(string path, string from, string to) => [.. Changes(path, from, to).SelectMany(change => new[] { change.Sentence.Zh, change.Sentence.En })];

    private static IReadOnlyList<Change> Between(string before, string after) => RuleChanges.Between(Read(before)!, Read(after)!, Plan.Loaded.Scheme);

    // Null where the text is no rule any more.
    private static CheckedRule? Read(string text)
    {
        try
        {
            return Plan.Loaded.WithRules([text]).Rules[0];
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
