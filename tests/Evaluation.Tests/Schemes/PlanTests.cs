using System.Text.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>The rules against the plan, as it was counted and copied by hand into an inventory beside the repository.</summary>
public class PlanTests
{
    private static readonly Lazy<JsonElement?> Lying = new(() => File.Exists(Repository.Inventory) ? JsonDocument.Parse(File.ReadAllText(Repository.Inventory)).RootElement : null);

    private static Scheme Scheme => Plan.Loaded.Scheme;

    [SkippableFact]
    public void The_counts_are_the_plans()
    {
        var counts = Inventory().GetProperty("counts");
        Assert.Equal((9, 18, 39, 117, 173), (Count("areas"), Count("groups"), Count("indicators"), Count("cells"), Count("criteriaTotal")));
        Assert.Equal(Count("areas"), Scheme.Areas.Count);
        Assert.Equal(Count("groups"), Scheme.Areas.Sum(area => area.Groups.Count));
        Assert.Equal(Count("indicators"), Scheme.Indicators.Count());
        Assert.Equal(Count("cells"), Cells().Count());
        Assert.Equal(Count("criteriaTotal"), Cells().Sum(cell => cell.Version.Criteria.Count));
        Assert.Equal((6, Count("bonusEntries")), (Scheme.Bonus.Entries.Count, Scheme.Bonus.Entries.Count));
        Assert.Equal((3, Count("penaltyEntries")), (Scheme.Penalties.Entries.Count, Scheme.Penalties.Entries.Count));
        foreach (var month in counts.GetProperty("criteriaPerMonth").EnumerateObject())
            Assert.Equal(month.Value.GetInt32(), Plan.Edition(month.Name).Criteria.Count());

        int Count(string name) => counts.GetProperty(name).GetInt32();
    }

    [SkippableFact]
    public void Areas_carry_the_plans_names_weights_and_departments()
    {
        foreach (var (expected, area) in Inventory().GetProperty("areas").EnumerateArray().Zip(Scheme.Areas))
        {
            Assert.Equal(Text(expected, "id"), area.Code);
            Assert.Equal(Text(expected, "nameMain", "verbatim"), area.Name.Zh);
            Assert.Equal(expected.GetProperty("weight").GetProperty("points").GetDecimal(), area.Weight);
            Assert.Equal((Text(expected, "weight", "verbatim"), Line(expected, "weight")), (area.Clause!.Text, area.Clause.Line));
            foreach (var side in new[] { "responsibleMain", "responsibleAnnex" })
                Assert.Equal(expected.GetProperty(side).GetProperty("list").EnumerateArray().Select(name => Canonical(name.GetString()!)).Order(StringComparer.Ordinal), area.Departments.Order(StringComparer.Ordinal));
        }
    }

    [SkippableFact]
    public void Groups_and_indicators_carry_the_plans_points_rows_and_wording()
    {
        foreach (var (expected, group) in Items(Inventory(), "areas", "groups").Zip(Scheme.Areas.SelectMany(area => area.Groups)))
        {
            Assert.Equal((Text(expected, "id"), expected.GetProperty("points").GetDecimal()), (group.Code, group.Points));
            Assert.Equal(Line(expected, "name"), group.Clause!.Line);
            Assert.Equal(Text(expected, "name", "verbatim"), group.Clause.Text);
        }

        foreach (var (expected, indicator) in Indicators().Zip(Scheme.Indicators))
        {
            Assert.Equal((Text(expected, "id"), expected.GetProperty("annexRow").GetInt32()), (indicator.Code, indicator.AnnexRow));
            Assert.Equal(expected.GetProperty("nominalPoints").GetDecimal(), indicator.Nominal);
            Assert.Equal((Text(expected, "name", "verbatim"), Line(expected, "name")), (indicator.Clause!.Text, indicator.Clause.Line));
        }
    }

    [SkippableFact]
    public void Every_month_cell_is_verbatim_and_on_its_line()
    {
        foreach (var indicator in Indicators())
            foreach (var month in indicator.GetProperty("months").EnumerateObject())
            {
                var cell = Plan.Loaded.InForce(Text(indicator, "id"), Month.Parse(month.Name))!.Version.Cells[Month.Parse(month.Name)];
                Assert.Equal((Text(month.Value, "cell", "verbatim"), Line(month.Value, "cell")), (cell.Text, cell.Line));
            }
    }

    [SkippableFact]
    public void Every_criterion_is_verbatim_on_its_line_and_worth_its_points()
    {
        var seen = 0;
        foreach (var indicator in Indicators())
            foreach (var month in indicator.GetProperty("months").EnumerateObject())
            {
                var version = Plan.Loaded.InForce(Text(indicator, "id"), Month.Parse(month.Name))!.Version;
                var expected = month.Value.GetProperty("criteria").EnumerateArray().ToArray();
                Assert.Equal(expected.Length, version.Criteria.Count);
                foreach (var (want, criterion) in expected.Zip(version.Criteria))
                {
                    var id = Text(want, "id");
                    Assert.Equal(id, Criterion.CodeOf(version.Indicator, Month.Parse(month.Name), criterion.Number));
                    Assert.Equal((id, Text(want, "verbatim")), (id, criterion.Clause.Text));
                    Assert.Equal((id, want.GetProperty("line").GetInt32()), (id, criterion.Clause.Lines[Month.Parse(month.Name)]));
                    if (want.GetProperty("points") is { ValueKind: JsonValueKind.Number } points) Assert.Equal((id, points.GetDecimal()), (id, criterion.Award.Possible));
                    Assert.Equal((id, Text(want, "kind")), (id, criterion.Kind));
                    seen++;
                }
            }

        Assert.Equal(173, seen);
    }

    [SkippableFact]
    public void Every_cell_is_scored_by_the_plans_method()
    {
        foreach (var indicator in Indicators())
            foreach (var month in indicator.GetProperty("months").EnumerateObject())
            {
                var version = Plan.Loaded.InForce(Text(indicator, "id"), Month.Parse(month.Name))!.Version;
                var method = version.Method is RankedMethod ? "defaultComparativeMinus3"
                    : version.Criteria.Any(criterion => criterion.Award is RankedAward) ? "area2TenthsLadder"
                    : version.Criteria.Any(criterion => criterion.Award is AssessedAward) ? "evidenceGraded"
                    : "explicitPoints";
                Assert.Equal((version.Indicator, Text(month.Value, "scoringMethod")), (version.Indicator, method));
            }
    }

    [SkippableFact]
    public void Every_fact_of_the_plan_is_declared_with_its_type_unit_and_label()
    {
        foreach (var expected in Inventory().GetProperty("facts").EnumerateArray())
        {
            var name = Text(expected, "name");
            var fact = Scheme.Facts.Find(name);
            Assert.True(fact is not null, $"{name} is not declared");
            var type = Text(expected, "type");
            Assert.True(type == fact.Type.ToString().ToLowerInvariant() || (type.StartsWith("list", StringComparison.Ordinal) && fact.Type == FactType.List), $"{name}: {type} / {fact.Type}");
            Assert.Equal((name, Text(expected, "label")), (name, fact.Label.Zh));
        }
    }

    [SkippableFact]
    public void A_criterion_reads_the_facts_that_the_plan_names()
    {
        var edition = Plan.Months.ToDictionary(month => month, month => Plan.Edition(month).Criteria.ToDictionary(criterion => criterion.Criterion));
        foreach (var indicator in Indicators())
            foreach (var month in indicator.GetProperty("months").EnumerateObject())
            {
                var version = Plan.Loaded.InForce(Text(indicator, "id"), Month.Parse(month.Name))!.Version;
                foreach (var (want, criterion) in month.Value.GetProperty("criteria").EnumerateArray().Zip(version.Criteria))
                {
                    var read = edition[Month.Parse(month.Name)][criterion].Needed.Concat(criterion.Context).ToHashSet(StringComparer.Ordinal);
                    var named = want.GetProperty("facts").EnumerateArray().Select(fact => Text(fact, "name"));
                    Assert.True(named.All(read.Contains), $"{Text(want, "id")}: {string.Join(", ", named.Except(read))} is not read");
                }
            }
    }

    [SkippableFact]
    public void The_nine_cells_whose_points_do_not_add_up_are_warned_of_and_nothing_else_is()
    {
        var expected = Inventory().GetProperty("pointMismatches").EnumerateArray()
            .Select(item => $"{Text(item, "indicator")} {Text(item, "month")}").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(9, expected.Length);
        Assert.All(Plan.Problems, problem => Assert.Equal(("POINTS001", Severity.Warning), (problem.Code, problem.Severity)));
        Assert.Equal(expected, Plan.Problems.Select(problem => problem.Message.En.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Bonus_and_penalty_entries_are_the_plans()
    {
        var bonus = Inventory().GetProperty("bonus");
        Assert.Equal(bonus.GetProperty("cap").GetProperty("points").GetDecimal(), Scheme.Bonus.Cap);
        foreach (var (expected, entry) in bonus.GetProperty("items").EnumerateArray().Zip(Scheme.Bonus.Entries)) SameEntry(expected, entry);
        foreach (var (expected, entry) in Inventory().GetProperty("penalty").GetProperty("items").EnumerateArray().Zip(Scheme.Penalties.Entries)) SameEntry(expected, entry);

        static void SameEntry(JsonElement expected, AdjustmentEntry entry)
        {
            Assert.Equal((Text(expected, "id"), Text(expected, "slug")), (entry.Code, entry.Slug));
            Assert.Contains(new Clause(Text(expected, "main", "verbatim"), Line(expected, "main")), entry.Clauses);
            if (expected.TryGetProperty("annex", out _)) Assert.Contains(new Clause(Text(expected, "annex", "verbatim"), Line(expected, "annex")), entry.Clauses);
        }
    }

    [SkippableFact]
    public void The_document_is_the_one_the_inventory_was_taken_from() =>
        Assert.Equal(Text(Inventory(), "document", "sha256"), Scheme.Document.Sha256);

    private static JsonElement Inventory()
    {
        Skip.If(Lying.Value is null, "The inventory of the plan, ../shared/plan/inventory.json, does not lie beside the repository.");
        return Lying.Value!.Value;
    }

    private static IEnumerable<(string Indicator, Month Month, RuleVersion Version)> Cells() =>
        from month in Plan.Months
        from indicator in Plan.Edition(month).Edition.Indicators
        where indicator.Version.Cells.ContainsKey(month)
        select (indicator.Indicator.Code, month, indicator.Version);

    private static IEnumerable<JsonElement> Indicators() => Items(Inventory(), "areas", "groups", "indicators");

    private static IEnumerable<JsonElement> Items(JsonElement element, params string[] path) =>
        path.Aggregate((IEnumerable<JsonElement>)[element], (items, name) => items.SelectMany(item => item.GetProperty(name).EnumerateArray()));

    private static string Canonical(string name) =>
        Scheme.Departments.FirstOrDefault(department => department.Code == name || department.Aliases.Contains(name))?.Code ?? name;

    private static string Text(JsonElement element, params string[] path) => path.Aggregate(element, (item, name) => item.GetProperty(name)).GetString()!;

    private static int Line(JsonElement element, string name) => element.GetProperty(name).GetProperty("line").GetInt32();
}
