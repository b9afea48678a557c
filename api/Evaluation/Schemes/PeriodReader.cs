using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads the periods of scheme.json: which months are scored together, and how.</summary>
internal sealed class PeriodReader(IReadOnlyList<Month> months, NameChecks names, ProblemList problems)
{
    /// <summary>The periods, each kind's in the order of the file.</summary>
    /// <param name="kinds">What is declared of each kind.</param>
    /// <param name="aggregateMonths">What the final score says of it.</param>
    public IReadOnlyList<Period> Read(IReadOnlyList<JsonPart> kinds, JsonPart? aggregateMonths)
    {
        if (aggregateMonths is { Text: "none" } && kinds.Count > 0)
            problems.Add("PERIOD001", aggregateMonths, "方案写有 `periods`，`aggregateMonths` 应写 `periods`，而不是 `none`。", "The scheme has `periods`, so `aggregateMonths` is `periods`, not `none`.", fix: aggregateMonths.Becoming("\"periods\""));
        if (aggregateMonths is { Text: "periods" } && kinds.Count == 0)
            problems.Add("PERIOD001", aggregateMonths, "`aggregateMonths` 写了 `periods`，方案却没有 `periods`；请补上，或改为 `none`。", "`aggregateMonths` says `periods`, and the scheme has none; add `periods`, or write `none`.");
        var periods = new List<Period>();
        var seen = new Dictionary<string, JsonPart>(StringComparer.Ordinal);
        foreach (var item in kinds)
        {
            if (item["kind"] is { } kind && !seen.TryAdd(kind.Text, kind))
                problems.Add("PERIOD002", kind, $"`{kind.Text}` 写了两次（第一次在 {seen[kind.Text].Place}）；请合并为一个。", $"Kind `{kind.Text}` stands twice (first at {seen[kind.Text].Place}); make it one.");
            periods.AddRange(OfKind(new ObjectReader(item, problems)));
        }

        return periods;
    }

    private IReadOnlyList<Period> OfKind(ObjectReader reader)
    {
        var policy = new PeriodPolicy(
            reader.Choice("kind", PeriodKind.Quarter, ("quarter", PeriodKind.Quarter), ("halfYear", PeriodKind.HalfYear), ("year", PeriodKind.Year)),
            reader.Choice("aggregate", MonthAggregate.Mean, ("mean", MonthAggregate.Mean), ("sum", MonthAggregate.Sum)),
            reader.Choice("incomplete", IncompletePeriod.NoScore, ("provisional", IncompletePeriod.Provisional), ("noScore", IncompletePeriod.NoScore)),
            reader.OptionalNumber("vetoedAtMost"),
            SchemeReader.Digits(reader.Object("rounding")),
            SchemeReader.TiesOf(reader),
            SchemeReader.ClauseOf(reader.Optional("clause"), problems),
            names.Readings(reader));
        if (policy is { Aggregate: MonthAggregate.Sum, Incomplete: IncompletePeriod.Provisional })
            problems.Add("PERIOD003", reader.Optional("incomplete")!,
                "合计（sum）时，缺少的月份会被当作 0 分；`incomplete` 请写 `noScore`。", "In a sum, a missing month would count as 0; write `noScore` for `incomplete`.");
        if (policy.VetoedAtMost < 0m)
            problems.Add("PERIOD004", reader.Optional("vetoedAtMost")!, $"`vetoedAtMost` 不得为负，而不是 {Numbers.Show(policy.VetoedAtMost.Value)}。", $"`vetoedAtMost` is not negative, as {Numbers.Show(policy.VetoedAtMost.Value)} is.");
        var entries = reader.List("entries");
        if (reader.Optional("entries") is { Items.Count: 0 } none)
            problems.Add("PERIOD005", none, "`entries` 至少要有一个评价期。", "`entries` holds at least one period.");
        var taken = new Dictionary<Month, string>();
        Period[] periods = [.. entries.Select(item => Entry(new ObjectReader(item, problems), policy, taken))];
        reader.End();
        return periods;
    }

    private Period Entry(ObjectReader reader, PeriodPolicy policy, Dictionary<Month, string> taken)
    {
        var (code, name) = (reader.Text("code"), reader.Bilingual("name"));
        PeriodMonth[] own = [.. reader.Map("months").Select(member => MonthOf(reader, member, code, taken)).OfType<PeriodMonth>().OrderBy(month => month.Month)];
        reader.End();
        if (reader.Optional("months") is { Kind: JsonKind.Object } part)
            CheckLength(part, code, policy.Kind, own);
        return new Period(code, name, policy, own);
    }

    private PeriodMonth? MonthOf(ObjectReader reader, JsonMember member, string code, Dictionary<Month, string> taken)
    {
        if (!Month.TryParse(member.Name, out var month) || !months.Contains(month))
        {
            problems.AddUnknown("PERIOD006", member, "月份", "month", months.Select(item => item.ToString()));
            return null;
        }

        if (!taken.TryAdd(month, code))
            problems.Add("PERIOD007", member.Value.Pointer, member.Place, $"{month} 已在评价期 `{taken[month]}` 中；同一种评价期不得重叠。", $"{month} is in period `{taken[month]}` already; periods of a kind do not overlap.");
        var weight = reader.NumberOf(member.Value);
        if (member.Value.Number is <= 0m)
            problems.Add("PERIOD008", member.Value, $"{month} 的权重须大于 0，而不是 {Numbers.Show(weight)}；不计入的月份请不要写。", $"The weight of {month} must be above 0, not {Numbers.Show(weight)}; leave out a month that does not count.");
        return new PeriodMonth(month, weight);
    }

    private void CheckLength(JsonPart part, string code, PeriodKind kind, PeriodMonth[] own)
    {
        var (longest, zh, en) = kind switch
        {
            PeriodKind.Quarter => (3, "季度", "A quarter"),
            PeriodKind.HalfYear => (6, "半年", "Half a year"),
            _ => (12, "年度", "A year"),
        };
        if (part.Members.Count == 0)
            problems.Add("PERIOD005", part, $"评价期 `{code}` 没有月份；请写成 {{\"2026-01\": 1}}。", $"Period `{code}` has no months; write them as {{\"2026-01\": 1}}.");
        else if (own.Length > 0 && own[^1].Month.Ordinal - own[0].Month.Ordinal >= longest)
            problems.Add("PERIOD009", part,
                $"{zh}的月份须在连续 {longest} 个月之内；评价期 `{code}` 从 {own[0].Month} 到 {own[^1].Month}。", $"{en} lies within {longest} months in a row; period `{code}` runs from {own[0].Month} to {own[^1].Month}.");
    }
}
