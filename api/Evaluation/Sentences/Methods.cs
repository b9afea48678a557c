using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>How an indicator's points follow from its criteria, in words.</summary>
internal sealed class Methods(Scheme scheme, Labels labels)
{
    public Text Of(RuleVersion version)
    {
        var indicator = IndicatorOf(version);
        return version.Method switch
        {
            SumMethod => Sum(version, indicator.Nominal),
            RankedMethod ranked => Ranked(ranked, indicator),
            var other => throw new InvalidOperationException($"{other.GetType().Name} has no words."),
        };
    }

    /// <summary>What makes the indicator lag; null if nothing does.</summary>
    public Text? Lag(RuleVersion version)
    {
        var isDerived = scheme.Lag.Derive == LagDerivation.Always || (scheme.Lag.Derive == LagDerivation.WhereNoExplicitPoints && version.Method is RankedMethod);
        Text[] reasons =
        [
            .. version.LagDeclaredBy is { } fact ? [About(fact, IndicatorOf(version))] : Array.Empty<Text>(),
            .. isDerived ? [new("有要求未达到", "any requirement missed")] : Array.Empty<Text>(),
        ];
        return reasons.Length == 0
            ? null
            : new($"{Chinese.Whoever(string.Join("，或者", reasons.Select(reason => reason.Zh)))}，本指标当月得 0 分", $"the indicator earns 0 this month for: {string.Join("; or ", reasons.Select(reason => reason.En))}");
    }

    private Text Sum(RuleVersion version, decimal nominal)
    {
        var points = version.ExplicitPoints ?? nominal;
        var most = Awards.Points(points);
        var sum = version.Criteria.Count == 1 ? new Text($"满分 {most.Zh}", $"worth {most.En}") : new Text($"各条得分相加，满分 {most.Zh}", $"the criteria add up to {most.En}");
        if (points == nominal) return sum;
        return scheme.Points.Mismatch == PointsMismatch.ScaleIndicatorToNominal
            ? new($"{sum.Zh}，再折算为指标分值 {Numbers.Show(nominal)} 分", $"{sum.En}, scaled to the indicator's {Numbers.Show(nominal)}")
            : new($"{sum.Zh}，而指标分值为 {Numbers.Show(nominal)} 分", $"{sum.En}, while the indicator is meant to be worth {Numbers.Show(nominal)}");
    }

    private Text Ranked(RankedMethod method, Indicator indicator)
    {
        var places = Rankings.Of(scheme.Rankings[method.Ranking], indicator.Nominal, grows: false);
        if (method.OrderBy is not { } fact)
            return new($"全部要求达到的地区并列第一，未达到的并列其后；{places.Zh}", $"those who meet every requirement tie for the first place, those who miss one tie behind them; {places.En}");
        var order = About(fact, indicator);
        return new(
            $"全部要求达到的地区按{order.Zh}由大到小排名，没有此项数值的并列其后，有要求未达到的并列最后；{places.Zh}",
            $"those who meet every requirement are ranked, largest first, by: {order.En}; those without this value tie behind them, those who miss a requirement tie last; {places.En}");
    }

    private Indicator IndicatorOf(RuleVersion version) => scheme.Indicators.First(indicator => indicator.Code == version.Indicator);

    // The label of a fact about the whole indicator repeats its name, which has just been said.
    private Text About(string fact, Indicator indicator)
    {
        var (label, name) = (labels.Of(fact), indicator.Name);
        return new(Without($"“{name.Zh}”", label.Zh), Without($"{name.En}: ", label.En));
    }

    private static string Without(string name, string label)
    {
        var rest = 0;
        foreach (var letter in name.Where(letter => letter != ' '))
        {
            while (rest < label.Length && label[rest] == ' ') rest++;
            if (rest == label.Length || char.ToUpperInvariant(label[rest++]) != char.ToUpperInvariant(letter)) return label;
        }

        return label[rest..].TrimStart();
    }
}
