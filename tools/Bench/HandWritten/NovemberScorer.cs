namespace ScoringGraph.Bench.HandWritten;

/// <summary>
/// The rules of November 2017 written by hand in C#: points only, nothing explained, nothing configurable. What the rule
/// engine is measured against.
/// </summary>
internal static class NovemberScorer
{
    public static NovemberCard[] Score(NovemberFacts[] facts)
    {
        var cards = new NovemberCard[facts.Length];
        for (var i = 0; i < cards.Length; i++)
        {
            cards[i] = new NovemberCard();
            NovemberSums.Score(facts[i], cards[i].Points);
        }

        new NovemberRankings(facts, cards).Score();
        for (var i = 0; i < cards.Length; i++) Compose(facts[i], cards[i]);
        Rank(cards);
        return cards;
    }

    private static void Compose(NovemberFacts facts, NovemberCard card)
    {
        var (accumulated, possible) = (0m, 0m);
        for (var indicator = 0; indicator < NovemberPlan.Indicators; indicator++)
        {
            if (facts.Lagging[indicator] || !facts.Takes[indicator]) card.Points[indicator] = 0;
            if (!facts.Takes[indicator]) continue;
            var area = NovemberPlan.AreaOf[indicator];
            card.Areas[area] += card.Points[indicator];
            accumulated += card.Points[indicator] * NovemberPlan.Weight[area];
            possible += NovemberPlan.Nominal[indicator] * NovemberPlan.Weight[area];
        }

        (card.Accumulated, card.Possible) = (accumulated, possible);
        card.Bonus = NovemberAdjustments.Bonus(facts);
        card.Penalty = NovemberAdjustments.Penalty(facts);
        if (possible != 0) card.Final = new Share((accumulated * 100) + ((card.Bonus - card.Penalty) * possible), possible);
    }

    private static void Rank(NovemberCard[] cards)
    {
        var (finals, who, count) = (new Share[cards.Length], new int[cards.Length], 0);
        for (var i = 0; i < cards.Length; i++)
            if (cards[i].Final is { } final)
                (finals[count], who[count++]) = (final, i);
        Places.Give(finals, who, count, false, 0, (participant, place) => cards[participant].Rank = place);
    }
}
