using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads one rule of a workflow: a yes/no expression, and in Properties how the answer becomes points.</summary>
internal sealed class CriterionReader(Scheme scheme, NameChecks names, SymbolTable symbols, ProblemList problems)
{
    private static readonly HashSet<string> Nothing = [];

    private readonly GradeReader grades = new(scheme.Facts, symbols, problems);

    /// <summary>The checked criterion, or null if its expressions cannot be used.</summary>
    public CheckedCriterion? Read(ObjectReader reader, Month effective, ScoringMethod method)
    {
        RefuseUnsupported(reader);
        var number = Number(reader);
        var expression = reader.Required("Expression");
        var properties = reader.Object("Properties");
        reader.End();
        if (properties is null || expression is null) return null;
        var unassessed = names.Facts(properties, "unassessedIfZero", FactType.Integer, FactType.Decimal);
        var nonZero = unassessed.ToHashSet(StringComparer.Ordinal);
        var condition = ExpressionReader.Read(expression, symbols, OperandType.Boolean, nonZero, problems);
        // A condition with mistakes may have been meant to prove anything; what it does prove is asked when they are mended.
        var proven = condition is null ? symbols.Names.ToHashSet(StringComparer.Ordinal) : [.. nonZero, .. NonZero.When(condition.Root, true)];
        var (award, amount) = Award(properties.Object("award"), method, proven);
        var criterion = new Criterion
        {
            Number = number,
            Expression = expression.Text,
            Kind = properties.OptionalText("kind"),
            Clause = ClauseOf(properties, effective),
            Award = award,
            UnassessedIfZero = unassessed,
            NeededOnlyIf = NeededOnlyIf(properties),
            Context = names.Facts(properties, "context"),
            Source = properties.Choice("source", CriterionSource.Text, ("text", CriterionSource.Text), ("reading", CriterionSource.Reading)),
            Readings = names.Readings(properties),
            Note = properties.OptionalBilingual("note"),
        };
        if (criterion.Source == CriterionSource.Reading != criterion.Readings.Count > 0)
            problems.Add("RULE028", properties.Part, "`source` 为 reading 时须列出 `readings`，为 text 时不得列出。", "A criterion whose `source` is reading lists its `readings`; one whose source is text has none.");
        properties.End();
        return condition is null ? null : new CheckedCriterion(criterion, condition, amount);
    }

    /// <summary>The ranking method a member names.</summary>
    public string Ranking(ObjectReader reader)
    {
        var name = reader.Text("ranking");
        if (name.Length > 0 && !scheme.Rankings.ContainsKey(name))
            problems.AddUnknown("RULE029", reader.Optional("ranking")!, "排名方法", "ranking method", name, scheme.Rankings.Keys);
        return name;
    }

    private void RefuseUnsupported(ObjectReader reader)
    {
        if (reader.Optional("Rules") is { } nested)
            problems.Add("RULE008", nested, "不支持嵌套规则；请在 Expression 中用 && 和 || 连接。", "Nested rules are not supported; join the conditions in Expression with && and ||.");
        if (reader.Optional("Operator") is { } op)
            problems.Add("RULE007", op, "不支持 Operator；请在 Expression 中用 && 和 || 连接。", "Operator is not supported; join the conditions in Expression with && and ||.");
        foreach (var member in new[] { "Actions", "WorkflowsToInject", "RuleExpressionType", "LocalParams", "Enabled", "SuccessEvent", "ErrorMessage", "ErrorType" })
            if (reader.Optional(member) is { } part)
                problems.Add("RULE026", part, $"不支持 `{member}`：得分只由 Expression 与 Properties 决定。", $"`{member}` is not supported: points follow from Expression and Properties alone.");
    }

    private string Number(ObjectReader reader)
    {
        var number = reader.Text("RuleName");
        if (reader.Optional("RuleName") is { Kind: JsonKind.String } part && !(number.StartsWith('C') && number.Length is > 1 and <= 4 && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0))
            problems.Add("RULE005", part, $"规则名应为 C1、C2……，而不是 `{number}`。", $"A rule is called C1, C2 and so on, not `{number}`.");
        return number;
    }

    private CriterionClause ClauseOf(ObjectReader properties, Month effective)
    {
        if (properties.Object("clause") is not { } reader) return new CriterionClause("", null, new Dictionary<Month, int>());
        var lines = new Dictionary<Month, int>();
        foreach (var member in reader.Map("lines"))
        {
            if (!Month.TryParse(member.Name, out var month) || !scheme.Months.Contains(month) || month < effective)
                problems.AddUnknown("SCHEME010", member, "有效月份", "month in force", scheme.Months.Where(item => item >= effective).Select(item => item.ToString()));
            else
                lines[month] = reader.IntegerOf(member.Value);
        }

        var clause = new CriterionClause(reader.Text("text"), reader.OptionalText("preface"), lines);
        reader.End();
        return clause;
    }

    private Dictionary<string, string> NeededOnlyIf(ObjectReader properties)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in properties.OptionalMap("neededOnlyIf"))
        {
            names.Check(member.Value, properties.TextOf(member.Value), FactType.Boolean);
            if (scheme.Facts.Find(member.Name) is null)
                problems.AddUnknown("RULE010", member, "事实", "fact", symbols.Names);
            pairs[member.Name] = member.Value.Text;
        }

        return pairs;
    }

    private (AwardStep Award, RuleExpression? Amount) Award(ObjectReader? reader, ScoringMethod method, IReadOnlySet<string> nonZero)
    {
        if (reader is null) return (new ConditionAward(), null);
        var kind = reader.Choice("kind", "condition", ("points", "points"), ("perUnit", "perUnit"), ("ranked", "ranked"), ("assessed", "assessed"), ("condition", "condition"), ("interpolated", "interpolated"),
            ("banded", "banded"), ("deduction", "deduction"), ("normalised", "normalised"), ("veto", "veto"));
        if (kind == "condition" != method is RankedMethod)
            problems.Add("RULE030", reader.Part, "`condition` 只用于按整个指标排名（method ranked）的规则，其他方法须写明分值。", "`condition` belongs to indicators ranked as a whole (method ranked); every other method states its points.");
        (AwardStep, RuleExpression?) award = kind switch
        {
            "points" => (new PointsAward(Positive(reader, "points")), null),
            "perUnit" => PerUnit(reader),
            "ranked" => Ranked(reader, nonZero),
            "assessed" => (Assessed(reader), null),
            "interpolated" => grades.Interpolated(reader, nonZero),
            "banded" => grades.Banded(reader, nonZero),
            "deduction" => grades.Deduction(reader, nonZero),
            "normalised" => grades.Normalised(reader, nonZero),
            "veto" => (Veto(reader), null),
            _ => (new ConditionAward(), null),
        };
        reader.End();
        return award;
    }

    // Scores outside the fact's declared range are refused when they are reported; so the range must fit the points.
    private AssessedAward Assessed(ObjectReader reader)
    {
        var award = new AssessedAward(names.Fact(reader, "score", FactType.Decimal, FactType.Integer), Positive(reader, "max"));
        if (scheme.Facts.Find(award.Score) is { IsNumber: true } fact && award.Max > 0m && !(fact.Min >= 0m && fact.Max <= award.Max))
            problems.Add("RULE019", reader.Part,
                $"`{award.Score}` 的取值范围须在 0 至 {Numbers.Show(award.Max)} 之内；请在 facts.json 中写明 min 与 max。",
                $"The range of `{award.Score}` must lie within 0 to {Numbers.Show(award.Max)}; declare its min and max in facts.json.");
        return award;
    }

    private static VetoAward Veto(ObjectReader reader)
    {
        var limit = reader.OptionalNumber("finalAtMost");
        if (limit < 0m)
            reader.Problems.Add("RULE019", reader.Optional("finalAtMost")!, $"`finalAtMost` 不得为负，而不是 {Numbers.Show(limit.Value)}。", $"`finalAtMost` is 0 or more, not {Numbers.Show(limit.Value)}.");
        return new VetoAward(limit);
    }

    private (AwardStep, RuleExpression?) PerUnit(ObjectReader reader)
    {
        var units = reader.Optional("units");
        var countTrue = names.Facts(reader, "countTrue", FactType.Boolean);
        if (units is null == (countTrue.Count == 0))
            problems.Add("RULE031", reader.Part, "请写 `units` 或 `countTrue` 中的一个。", "Write either `units` or `countTrue`.");
        var amount = units is null ? null : ExpressionReader.Read(units, symbols, OperandType.Number, Nothing, problems);
        var maxUnits = reader.Integer("maxUnits");
        if (maxUnits < 1)
            problems.Add("RULE019", reader.Part, "maxUnits 至少为 1。", "maxUnits is at least 1.");
        return (new PerUnitAward(units?.Text, countTrue, Positive(reader, "each"), maxUnits), amount);
    }

    private (AwardStep, RuleExpression?) Ranked(ObjectReader reader, IReadOnlySet<string> nonZero)
    {
        var metric = reader.Optional("metric");
        var growth = reader.OptionalObject("growth");
        if (metric is null == growth is null)
            problems.Add("RULE031", reader.Part, "请写 `metric` 或 `growth` 中的一个。", "Write either `metric` or `growth`.");
        var amount = metric is null ? null : ExpressionReader.Read(metric, symbols, OperandType.Number, nonZero, problems);
        var pair = growth is null
            ? null
            : new GrowthMetric(names.Fact(growth, "of", FactType.Integer, FactType.Decimal), names.Fact(growth, "since", FactType.Integer, FactType.Decimal));
        growth?.End();
        var direction = reader.Choice("direction", Direction.HigherIsBetter, ("higherIsBetter", Direction.HigherIsBetter), ("lowerIsBetter", Direction.LowerIsBetter));
        return (new RankedAward(Ranking(reader), Positive(reader, "points"), metric?.Text, pair, direction), amount);
    }

    internal static decimal Positive(ObjectReader reader, string member)
    {
        var value = reader.Number(member);
        if (value <= 0m && reader.Optional(member) is { Kind: JsonKind.Number } part)
            reader.Problems.Add("RULE019", part, $"`{member}` 须大于 0，而不是 {part.Text}。", $"`{member}` must be above 0, not {part.Text}.");
        return value;
    }
}
