using System.Globalization;
using System.Text;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Tests.Editions;

/// <summary>Everything a scored month says, as text: two months are the same if these are.</summary>
internal static class Written
{
    public static string Month(MonthScore score) => string.Join('\n', score.Scorecards.Select(Card));

    public static string Card(Scorecard card)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{card.Participant} {card.Final} {card.NoFinal} {card.Rank} {card.Complete} {card.Accumulated}/{card.Possible} {(Rational)card.Bonus} {(Rational)card.BonusUncapped} {(Rational)card.Penalty}\n");
        foreach (var area in card.Areas) text.Append(CultureInfo.InvariantCulture, $"  {area.Area.Code} {area.Points}/{(Rational)area.Nominal}\n");
        foreach (var item in card.BonusEntries.Concat(card.PenaltyEntries)) text.Append(CultureInfo.InvariantCulture, $"  {item.Entry.Code} {(Rational)item.Points} {string.Join(',', item.Events.Select(one => one.Status))}\n");
        foreach (var result in card.Results)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {result.Indicator.Indicator.Code} {result.Points} {result.PointsBeforeLag} {result.Outcome} {result.Lag} {result.Standing} {result.OrderValue} {result.Complete}\n");
            foreach (var award in result.Awards) text.Append(CultureInfo.InvariantCulture, $"    {award.Criterion.Number} {award.Points}/{(Rational)award.Possible} {award.Outcome} {award.Standing} {award.Value}\n");
        }

        return text.ToString();
    }

    public static string Explanations(MonthScore score, MonthFacts facts)
    {
        var explainer = new ResultExplainer(Plan.Edition(facts.Month));
        var text = new StringBuilder();
        foreach (var (card, participant) in score.Scorecards.Zip(facts.Participants))
            foreach (var result in card.Results)
                Append(text, explainer.Explain(card.Participant, result, participant.Row, ResultExplainer.PeersOf(score, result.Indicator.Indicator.Code)), "");
        return text.ToString();
    }

    public static string Tree(Explanation explanation, Language language)
    {
        var text = new StringBuilder();
        Append(text, explanation, "", language);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Explanation claim, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}{claim.Kind} {claim.Sentence.Zh} | {claim.Sentence.En} | {claim.Value} {claim.Threshold} {claim.Margin} {claim.Holds}\n");
        foreach (var reason in claim.Because) Append(text, reason, indent + " ");
    }

    private static void Append(StringBuilder text, Explanation claim, string indent, Language language)
    {
        text.Append(indent).Append(claim.Sentence.In(language)).Append('\n');
        foreach (var reason in claim.Because) Append(text, reason, indent + "  ", language);
    }
}
