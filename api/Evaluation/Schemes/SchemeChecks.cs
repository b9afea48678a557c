using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>What only the files together can show: weights that do not sum, codes used twice, months without criteria, points that do not add up.</summary>
internal static class SchemeChecks
{
    public static void Check(IReadOnlyList<CheckedScheme> declared, IReadOnlyList<CheckedRule> rules, ProblemList problems)
    {
        var (scheme, file) = (declared[0].Scheme, declared[0].File);
        if (scheme.Months.Count == 0 || scheme.Months.Distinct().Count() != scheme.Months.Count)
            problems.Add("SCHEME001", file["months"] ?? file, "`months` 至少要有一个月份，且不得重复。", "`months` holds at least one month, and none twice.");
        Unique(file["participants"]?.Items, "参评地区", "participant", problems);
        Unique(file["participantGroups"]?.Items, "参评地区组", "group of participants", problems);
        Unique(file["departments"]?.Items, "部门", "department", problems);
        Unique(file["areas"]?.Items, "评价内容", "area", problems);
        Unique((file["periods"]?.Items ?? []).SelectMany(kind => kind["entries"]?.Items ?? []), "评价期", "period", problems);
        UniqueIndicators(file, problems);
        Vetoes(file, rules, problems);
        foreach (var item in declared) Parameters(item, problems);
        foreach (var month in scheme.Months) Month(LoadedScheme.DeclaredFor(declared, month).Scheme, month, rules, problems, file);
    }

    // What a month does not amend was told where it stands.
    private static void Parameters(CheckedScheme declared, ProblemList problems)
    {
        var (scheme, file) = (declared.Scheme, declared.File);
        if (declared.Changes("bonus") || declared.Changes("penalties"))
            Unique((file["bonus"]?["entries"]?.Items ?? []).Concat(file["penalties"]?["entries"]?.Items ?? []), "加减分项目", "bonus or penalty entry", problems);
        if (declared.Changes("areas") || declared.Changes("final")) Weights(scheme, file, problems);
        if (declared.Changes("areas") || declared.Changes("final") || declared.Changes("points")) Means(scheme, file, problems);
    }

    private static void Weights(Scheme scheme, JsonPart file, ProblemList problems)
    {
        var sum = scheme.Areas.Sum(area => area.Weight);
        var terms = string.Join(" + ", scheme.Areas.Select(area => Numbers.Show(area.Weight)));
        if (scheme.Final.Aggregate != Aggregate.WeightedSum)
            RelativeWeightsCheck.Check(file["areas"] ?? file, scheme.Final.Aggregate, scheme.Areas.Select(area => area.Weight), problems);
        else if (scheme.Areas.Count > 0 && sum != 100m)
            problems.Add("SCHEME002", file["areas"] ?? file,
                $"各评价内容的权重共 {Numbers.Show(sum)}，应为 100（{terms}）。",
                $"The area weights add up to {Numbers.Show(sum)}; they must add up to 100 ({terms}).");
    }

    // A mean weighs what a participant takes part in, so the settings of the sum have nothing to say to it.
    private static void Means(Scheme scheme, JsonPart file, ProblemList problems)
    {
        var (final, points) = (scheme.Final, scheme.Points);
        if (!scheme.HasMeans || (final.Normalise, final.Weights, final.PartialArea, points.Mismatch, points.Denominator)
            == (Normalisation.Participating, Weighting.Area, PartialArea.Rescale, PointsMismatch.AsWritten, Denominator.Nominal)) return;
        problems.Add("SCHEME020", file["final"] ?? file,
            "有平均数（aggregate）的方案须写：weights 为 area，normalise 为 participating，partialArea 为 rescale，mismatch 为 asWritten，denominator 为 nominal。",
            "A scheme with a mean (aggregate) writes weights area, normalise participating, partialArea rescale, mismatch asWritten and denominator nominal.");
    }

    private static void Vetoes(JsonPart file, IReadOnlyList<CheckedRule> rules, ProblemList problems)
    {
        if (rules.Any(rule => rule.Version.Criteria.Any(criterion => criterion.Award is VetoAward))) return;
        foreach (var kind in file["periods"]?.Items ?? [])
            if (kind["vetoedAtMost"] is { Kind: JsonKind.Number } limit)
                problems.Add("PERIOD010", limit, "没有一票否决（veto）的标准，`vetoedAtMost` 不起作用。", "No criterion is a veto, so `vetoedAtMost` has no effect.", Severity.Warning);
    }

    private static void Unique(IEnumerable<JsonPart>? items, string zh, string en, ProblemList problems)
    {
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var item in items ?? [])
            if (item["code"] is { } code && !seen.TryAdd(code.Text, code.Place))
                problems.Add("SCHEME015", code, $"{zh} `{code.Text}` 出现两次（第一次在 {seen[code.Text]}）。", $"The {en} `{code.Text}` stands twice (first at {seen[code.Text]}).");
    }

    private static void UniqueIndicators(JsonPart file, ProblemList problems)
    {
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var group in (file["areas"]?.Items ?? []).SelectMany(area => area["groups"]?.Items ?? []))
        {
            foreach (var code in new[] { group["code"] }.Concat((group["indicators"]?.Items ?? []).Select(indicator => indicator["code"])))
                if (code is not null && !seen.TryAdd(code.Text, code.Place))
                    problems.Add("SCHEME015", code, $"代码 `{code.Text}` 出现两次（第一次在 {seen[code.Text]}）。", $"Code `{code.Text}` stands twice (first at {seen[code.Text]}).");
        }
    }

    private static void Month(Scheme scheme, Month month, IReadOnlyList<CheckedRule> rules, ProblemList problems, JsonPart file)
    {
        foreach (var indicator in scheme.Indicators)
        {
            var rule = LoadedScheme.InForce(rules, indicator.Code, month);
            if (rule is null)
            {
                // A file that could not be read has been reported already; this is about files that are not there.
                if (!problems.HasErrors)
                    problems.Add("RULE032", file, $"指标 `{indicator.Code}` 在 {month} 没有生效的标准；请添加 `{month}/{indicator.Code}.json`。", $"Indicator `{indicator.Code}` has no criteria in force for {month}; add `{month}/{indicator.Code}.json`.");
                continue;
            }

            Points(indicator, month, rule, problems);
            // Where a version could not be read, the one before it stands in, for a month it says nothing of.
            if (!problems.HasErrors) Clauses(month, rule, problems);
        }
    }

    private static void Points(Indicator indicator, Month month, CheckedRule rule, ProblemList problems)
    {
        if (rule.Version.ExplicitPoints is not { } points || points == indicator.Nominal) return;
        var place = rule.File["workflow"]?["Rules"] ?? rule.File;
        var quote = rule.Version.Cells.TryGetValue(month, out var cell) ? cell.Text.ReplaceLineEndings(" ") : "";
        var line = cell is null ? "" : $"（plan.txt L{cell.Line}）";
        var apart = (points > indicator.Nominal ? "+" : "") + Numbers.Show(points - indicator.Nominal);
        problems.Add("POINTS001", place,
            $"{indicator.Code} {month}：各标准共 {Numbers.Show(points)} 分，指标分值 {Numbers.Show(indicator.Nominal)} 分，相差 {apart}。原文「{quote}」{line}。",
            $"{indicator.Code} {month}: the criteria add up to {Numbers.Show(points)} of {Numbers.Show(indicator.Nominal)} points ({apart}). The text: 「{quote}」{(cell is null ? "" : $" (plan.txt L{cell.Line})")}.",
            Severity.Warning);
    }

    private static void Clauses(Month month, CheckedRule rule, ProblemList problems)
    {
        foreach (var criterion in rule.Version.Criteria)
            if (!criterion.Clause.Lines.ContainsKey(month))
                problems.Add("RULE033", rule.File,
                    $"{Criterion.CodeOf(rule.Version.Indicator, month, criterion.Number)} 没有注明 {month} 的原文行号。",
                    $"{Criterion.CodeOf(rule.Version.Indicator, month, criterion.Number)} does not say on which line of the plan it stands for {month}.",
                    Severity.Warning);
    }
}
