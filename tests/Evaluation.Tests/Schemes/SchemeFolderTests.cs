using System.Globalization;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>Bad rules: each has its own message, in its place, with the nearest right name, in both languages.</summary>
public class SchemeFolderTests
{
    private const string I2 = "2017-10/A2.G1.I2.json";

    [Theory]
    [InlineData("\"RuleName\"", "\"RuleNaem\"", "JSON003", "RuleName")]
    [InlineData("\"Expression\": \"sampledPowerItemsOnboarded > 0\"", "\"Expression\": \"sampledPowerItemsOnBoard > 0\"", "RULE010", "sampledPowerItemsOnboarded")]
    [InlineData("\"units\": \"sampledPowerItemsOnboarded\"", "\"units\": \"sampledPowerItemOnboarded\"", "RULE010", "sampledPowerItemsOnboarded")]
    [InlineData("\"context\": [\"powerItemsSampled\"]", "\"context\": [\"powerItemSampled\"]", "RULE010", "powerItemsSampled")]
    [InlineData("\"declaredBy\": \"oneStopServiceLagging\"", "\"declaredBy\": \"oneStopServiceLaging\"", "RULE010", "oneStopServiceLagging")]
    [InlineData("\"declaredBy\": \"oneStopServiceLagging\"", "\"declaredBy\": \"powerItemsSampled\"", "RULE011", "boolean")]
    [InlineData("\"kind\": \"sum\"", "\"kind\": \"sums\"", "JSON006", "sum")]
    [InlineData("\"kind\": \"perUnit\", \"units\"", "\"kind\": \"perUnits\", \"units\"", "JSON006", "perUnit")]
    [InlineData("\"readings\": [\"L-03\"", "\"readings\": [\"L-033\"", "SCHEME014", "L-03")]
    [InlineData("\"2017-10\": 199", "\"2017-13\": 199", "SCHEME010", "2017-1")]
    [InlineData("\"each\": 2", "\"each\": 0", "RULE019", "above 0")]
    [InlineData("\"maxUnits\": 5", "\"maxUnits\": 0", "RULE019", "at least 1")]
    [InlineData("\"maxUnits\": 5", "\"maxUnits\": 2.5", "JSON005", "whole number")]
    [InlineData("\"2017-10\": 199", "\"2017-10\": 99999999999", "JSON005", "whole number")]
    [InlineData("\"2017-10\": 199", "\"2017-10\": 199.5", "JSON005", "whole number")]
    [InlineData("\"source\": \"reading\"", "\"source\": \"text\"", "RULE028", "readings")]
    [InlineData("\"RuleName\": \"C1\"", "\"RuleName\": \"First\"", "RULE005", "C1")]
    [InlineData("\"WorkflowName\": \"A2.G1.I2\"", "\"WorkflowName\": \"A2.G1.I3\"", "RULE003", "A2.G1.I2")]
    [InlineData("\"WorkflowName\": \"A2.G1.I2\",", "\"WorkflowName\": \"A2.G1.I2\", \"WorkflowsToInject\": [\"A2.G1.I2\"],", "RULE026", "injects itself")]
    [InlineData("\"WorkflowName\": \"A2.G1.I2\",", "\"WorkflowName\": \"A2.G1.I2\", \"WorkflowsToInject\": [\"A2.G1.I3\"],", "RULE026", "WorkflowsToInject")]
    [InlineData("\"WorkflowName\": \"A2.G1.I2\",", "\"WorkflowName\": \"A2.G1.I2\", \"GlobalParams\": [],", "RULE026", "GlobalParams")]
    [InlineData("\"RuleName\": \"C1\",", "\"RuleName\": \"C1\", \"Actions\": {},", "RULE026", "Actions")]
    [InlineData("\"RuleName\": \"C1\",", "\"RuleName\": \"C1\", \"Operator\": \"And\",", "RULE007", "&&")]
    [InlineData("\"RuleName\": \"C1\",", "\"RuleName\": \"C1\", \"Rules\": [],", "RULE008", "&&")]
    [InlineData("\"RuleName\": \"C1\",", "\"RuleName\": \"C1\", \"rulename\": \"C1\",", "JSON003", "RuleName")]
    [InlineData("\"RuleName\": \"C1\",", "\"RuleName\": \"C1\", \"RuleName\": \"C2\",", "JSON002", "twice")]
    [InlineData("\"RuleName\": \"C1\",", "/* first */ \"RuleName\": \"C1\",", "JSON001", "not JSON")]
    [InlineData("\"maxUnits\": 5}", "\"maxUnits\": 5,}", "JSON001", "not JSON")]
    [InlineData("\"units\": \"sampledPowerItemsOnboarded\", ", "", "RULE031", "countTrue")]
    public void A_broken_indicator_file_is_refused_in_its_place(string old, string with, string code, string cure)
    {
        using var copy = new SchemeCopy().Replace(I2, old, with);
        var problem = First(copy, code);
        Assert.Equal(I2, problem.Place!.File);
        Assert.InRange(problem.Place.Line, 2, 40);
        Assert.Contains(cure, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(problem.Message.Zh, character => character is >= '\u4E00' and <= '\u9FFF');
        Assert.StartsWith($"{code} ", problem.In(Language.Zh), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"weight\": 10", "\"weight\": 10.5", "SCHEME002", "100.5")]
    [InlineData("\"points\": 100,", "\"points\": 99.5,", "SCHEME003", "99.5")]
    [InlineData("\"nominal\": 30", "\"nominal\": 30.25", "SCHEME004", "100.25")]
    [InlineData("\"nominal\": 30", "\"nominal\": 0", "SCHEME005", "above 0")]
    [InlineData("\"departments\": [\"市编办\"", "\"departments\": [\"市编\"", "SCHEME006", "市编办")]
    [InlineData("\"months\": [\"2017-10\", ", "\"months\": [\"2017-10\", \"2017-10\", ", "SCHEME001", "twice")]
    [InlineData("{\"code\": \"海安县\"", "{\"code\": \"海门市\"", "SCHEME015", "海门市")]
    [InlineData("{\"code\": \"市国土局\"", "{\"code\": \"市编办\"", "SCHEME015", "市编办")]
    [InlineData("\"code\": \"B2b\"", "\"code\": \"B2a\"", "SCHEME015", "B2a")]
    [InlineData("\"code\": \"P1\"", "\"code\": \"B1\"", "SCHEME015", "B1")]
    [InlineData("\"kind\": \"shareOfMax\", \"value\": \"1/10\"", "\"kind\": \"shareOfMax\", \"value\": \"11/10\"", "SCHEME007", "at most 1")]
    [InlineData("\"catchUp\": false", "\"catchUp\": true", "SCHEME008", "catchUp")]
    [InlineData("\"digits\": 2", "\"digits\": 13", "SCHEME009", "0 to 12")]
    [InlineData("{\"participant\": \"崇川区\"", "{\"participant\": \"崇川\"", "SCHEME011", "崇川区")]
    [InlineData("\"plan\": 1,", "\"plans\": 1,", "SCHEME012", "plan")]
    [InlineData("\"date\": \"noticeDate\"", "\"date\": \"noticedDate\"", "SCHEME013", "noticeDate")]
    [InlineData("\"countOnceBy\": [\"workItem\"", "\"countOnceBy\": [\"workItems\"", "SCHEME013", "workItem")]
    [InlineData("\"where\": \"rank <= 10\"", "\"where\": \"rnk <= 10\"", "RULE010", "rank")]
    [InlineData("\"requires\": \"creditPilotSelected\"", "\"requires\": \"creditPilotSelect\"", "RULE010", "creditPilotSelected")]
    [InlineData("\"min\": 0,\n        \"max\": 3", "\"min\": 4,\n        \"max\": 3", "SCHEME016", "above")]
    [InlineData("\"clamp\": null", "\"clamp\": {\"min\": 100, \"max\": 0}", "SCHEME016", "above")]
    [InlineData("\"derive\": \"whereNoExplicitPoints\"", "\"derive\": \"allways\"", "JSON006", "always")]
    [InlineData("\"aggregateMonths\": \"none\"", "\"aggregateMonths\": \"mean\"", "JSON006", "none")]
    public void A_broken_scheme_file_is_refused_in_its_place(string old, string with, string code, string cure)
    {
        using var copy = new SchemeCopy().Replace("scheme.json", old, with);
        var problem = First(copy, code);
        Assert.Equal("scheme.json", problem.Place!.File);
        Assert.Contains(cure, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(problem.Message.Zh, character => character is >= '\u4E00' and <= '\u9FFF');
    }

    [Theory]
    [InlineData("\"name\": \"businessStartupCasesSampled\"", "\"name\": \"businessStartupCasesReported\"", "FACT001", "twice")]
    [InlineData("\"name\": \"businessStartupCasesReported\"", "\"name\": \"开办案例\"", "FACT002", "Latin")]
    [InlineData("\"min\": 0", "\"min\": 1, \"max\": 0", "FACT003", "above")]
    [InlineData("\"min\": 0", "\"min\": 0, \"values\": [{\"code\": \"a\", \"label\": {\"zh\": \"甲\", \"en\": \"a\"}}]", "FACT004", "enum")]
    [InlineData("\"type\": \"integer\"", "\"type\": \"int\"", "JSON006", "integer")]
    public void A_broken_catalogue_is_refused_in_its_place(string old, string with, string code, string cure)
    {
        using var copy = new SchemeCopy().Replace("facts.json", old, with);
        var problem = First(copy, code);
        Assert.Equal("facts.json", problem.Place!.File);
        Assert.Contains(cure, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_stands_twice_is_refused_with_both_places()
    {
        using var copy = new SchemeCopy().Replace("2017-10/A2.G1.I1.json", "\"RuleName\": \"C2\"", "\"RuleName\": \"C1\"");
        var problem = Assert.Single(copy.Errors());
        Assert.Equal("RULE005", problem.Code);
        Assert.Contains("A2.G1.I1.json:", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Workflows_that_inject_each_other_are_refused_one_by_one()
    {
        using var copy = new SchemeCopy()
            .Replace(I2, "\"WorkflowName\": \"A2.G1.I2\",", "\"WorkflowName\": \"A2.G1.I2\", \"WorkflowsToInject\": [\"A2.G1.I1\"],")
            .Replace("2017-10/A2.G1.I1.json", "\"WorkflowName\": \"A2.G1.I1\",", "\"WorkflowName\": \"A2.G1.I1\", \"WorkflowsToInject\": [\"A2.G1.I2\"],");
        Assert.Equal(["RULE026", "RULE026"], copy.Errors().Select(problem => problem.Code));
    }

    [Fact]
    public void An_assessed_score_that_may_exceed_its_points_is_refused()
    {
        using var copy = new SchemeCopy().Replace("2017-10/A4.G1.I1.json", "\"max\": 25", "\"max\": 20");
        var problem = copy.Errors()[0];
        Assert.Equal(("RULE019", "2017-10/A4.G1.I1.json"), (problem.Code, problem.Place!.File));
        Assert.Contains("0 to 20", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_of_an_expression_is_reported_in_its_own_column()
    {
        const string Bad = "sampledPowerItemsOnboardd ＞ 0 && powerItemSampled > 50%";
        using var copy = new SchemeCopy().Replace(I2, "sampledPowerItemsOnboarded > 0", Bad);
        var problems = copy.Errors();
        var start = problems[0].Place!.Column;
        Assert.Equal(["RULE010", "RULE014", "RULE010", "RULE014"], problems.Select(problem => problem.Code));
        Assert.Equal([0, Bad.IndexOf('＞', StringComparison.Ordinal), Bad.IndexOf("powerItemSampled", StringComparison.Ordinal), Bad.IndexOf('%', StringComparison.Ordinal)], problems.Select(problem => problem.Place!.Column - start));
        Assert.Single(problems.Select(problem => problem.Path).Distinct());
    }

    [Fact]
    public void A_metric_is_not_blamed_for_the_mistake_in_the_condition_that_guards_it()
    {
        using var copy = new SchemeCopy()
            .Replace("2017-10/A2.G5.I1.json", "\"Expression\": \"serviceItemsTotal > 0\"", "\"Expression\": \"serviceItemTotal > 0\"")
            .Replace("2017-10/A2.G5.I1.json", "\"unassessedIfZero\": [\"serviceItemsTotal\"]", "\"unassessedIfZero\": []");
        Assert.Equal("RULE010", Assert.Single(copy.Errors()).Code);
    }

    [Fact]
    public void A_file_in_the_folder_of_another_month_is_refused()
    {
        using var copy = new SchemeCopy().Move(I2, "2017-11/A2.G1.I2.json");
        var problem = copy.Errors()[0];
        Assert.Equal("RULE021", problem.Code);
        Assert.Equal("The file belongs at `2017-10/A2.G1.I2.json`, but is `2017-11/A2.G1.I2.json`.", problem.Message.En);
    }

    [Fact]
    public void A_file_called_like_another_indicator_is_refused()
    {
        using var copy = new SchemeCopy().Move(I2, "2017-10/A2.G1.I4.json");
        Assert.Equal("RULE021", copy.Errors()[0].Code);
    }

    [Fact]
    public void An_indicator_without_criteria_for_a_month_is_named_with_the_file_to_add()
    {
        using var copy = new SchemeCopy().Delete(I2);
        var problems = copy.Errors();
        Assert.Equal(["RULE032"], problems.Select(problem => problem.Code).Distinct());
        Assert.Contains("add `2017-10/A2.G1.I2.json`", problems[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_criterion_that_does_not_say_where_it_stands_is_warned_of()
    {
        using var copy = new SchemeCopy().Replace(I2, "\"2017-11\": 200, \"2017-12\": 201}},\n          \"award\"", "\"2017-12\": 201}},\n          \"award\"");
        var warning = Assert.Single(copy.All(), problem => problem.Code == "RULE033");
        Assert.Equal((Severity.Warning, "A2.G1.I2.M11.C1 does not say on which line of the plan it stands for 2017-11."), (warning.Severity, warning.Message.En));
    }

    [Theory]
    [InlineData("scheme.json")]
    [InlineData("facts.json")]
    public void A_missing_file_is_named(string file)
    {
        using var copy = new SchemeCopy().Delete(file);
        var problem = copy.Errors()[0];
        Assert.Equal(("FILE001", file), (problem.Code, problem.Place!.File));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var problem = Assert.Single(SchemeFolder.Read("rules/nowhere").Problems);
        Assert.Equal("FILE001 rules/nowhere:1:1 There is no such folder; name a scheme's folder, such as rules/nantong-2017.", problem.In(Language.En));
        Assert.Equal("FILE001 rules/nowhere:1:1 没有这个文件夹；请给出方案文件夹，例如 rules/nantong-2017。", problem.In(Language.Zh));
    }

    [Fact]
    public void A_folder_that_is_no_month_is_refused()
    {
        using var copy = new SchemeCopy().Write("october/A1.G1.I1.json", "{}");
        Assert.Equal("FILE002", Assert.Single(copy.Errors()).Code);
    }

    [Fact]
    public void A_file_that_is_empty_or_holds_something_else_is_refused_and_the_others_are_read_on()
    {
        using var copy = new SchemeCopy().Write(I2, "").Write("2017-10/A2.G1.I1.json", "[]").Replace("2017-10/A2.G1.I3.json", "\"kind\": \"sum\"", "\"kind\": \"sums\"");
        var problems = copy.Errors();
        Assert.Contains(problems, problem => problem is { Code: "JSON001", Place.File: I2 });
        Assert.Contains(problems, problem => problem is { Code: "JSON005", Place.File: "2017-10/A2.G1.I1.json" });
        Assert.Contains(problems, problem => problem is { Code: "JSON006", Place.File: "2017-10/A2.G1.I3.json" });
    }

    [Fact]
    public void Every_problem_of_every_file_is_reported_at_once()
    {
        using var copy = new SchemeCopy()
            .Replace("scheme.json", "\"weight\": 10", "\"weight\": 11")
            .Replace("facts.json", "\"reportedBy\": \"participant\"", "\"reportedBy\": \"nobody\"")
            .Replace(I2, "> 0\"", "> = 0\"")
            .Replace("2017-12/A1.G1.I1.json", ">= 20", ">= 20 and");
        Assert.Equal(["JSON006", "RULE014", "RULE014", "SCHEME002"], copy.Errors().Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_member_is_taken_out_or_replaced_the_files_are_refused_or_read_and_nothing_is_thrown()
    {
        foreach (var file in new[] { "scheme.json", "facts.json", "readings.json", I2, "2017-10/A2.G3.I1.json", "2017-12/A7.G1.I3.json" })
        {
            var lines = File.ReadAllLines($"{Repository.Rules}/{file}");
            for (var line = 0; line < lines.Length; line += 1 + (lines.Length / 12))
            {
                string[] variants = ["", "null,", lines[line].Replace(':', ','), lines[line].Replace("\"", "1", StringComparison.Ordinal), ReplacedValue(lines[line], "99999999999"), ReplacedValue(lines[line], "[]"), ReplacedValue(lines[line], "\"x\"")];
                foreach (var variant in variants)
                {
                    using var copy = new OneFile(file, string.Join('\n', [.. lines[..line], variant, .. lines[(line + 1)..]]));
                    copy.Read();
                }
            }
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("ru-RU")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Messages_are_the_same_in_every_culture(string culture)
    {
        using var copy = new SchemeCopy()
            .Replace("scheme.json", "\"weight\": 10", "\"weight\": 10.5")
            .Replace("scheme.json", "\"points\": 100,", "\"points\": 99.5,")
            .Replace("scheme.json", "\"nominal\": 30", "\"nominal\": -30.25")
            .Replace(I2, "\"each\": 2", "\"each\": -2.5")
            .Replace("2017-10/A2.G1.I1.json", "\"points\": 2", "\"points\": 1.25");
        var expected = Messages(copy);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Messages(copy));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string[] Messages(SchemeCopy copy)
        {
            var problems = copy.All();
            return [.. problems.SelectMany(problem => new[] { problem.In(Language.Zh), problem.In(Language.En) })];
        }
    }

    private static Problem First(SchemeCopy copy, string code)
    {
        var errors = copy.Errors();
        Assert.True(errors.Any(problem => problem.Code == code), $"{code} is not among: {string.Join('\n', errors)}");
        return errors.First(problem => problem.Code == code);
    }

    private static string ReplacedValue(string line, string value)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? line : $"{line[..colon]}: {value}{(line.EndsWith(',') ? "," : "")}";
    }

    // The whole scheme by reference, with one file replaced.
    private sealed class OneFile : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("scheme-").FullName;

        public OneFile(string file, string text)
        {
            foreach (var name in new[] { "scheme.json", "facts.json", "readings.json" }.Where(name => name != file)) File.CreateSymbolicLink($"{folder}/{name}", $"{Repository.Rules}/{name}");
            Directory.CreateDirectory($"{folder}/2017-10");
            Directory.CreateDirectory($"{folder}/2017-12");
            File.WriteAllText($"{folder}/{file}", text);
        }

        public void Read() => SchemeFolder.Read(folder);

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
