namespace ScoringGraph.Bench.HandWritten;

/// <summary>Everything that is scored by place among the participants.</summary>
internal sealed class NovemberRankings(NovemberFacts[] facts, NovemberCard[] cards)
{
    private readonly decimal[] numbers = new decimal[facts.Length];
    private readonly Share[] shares = new Share[facts.Length];
    private readonly int[] who = new int[facts.Length];

    public void Score()
    {
        RankShares(7, 10, lowerIsBetter: true, row => Quotient(row.GuideAnomalies, row.PowerItemsInStore));
        RankNumbers(7, 10, row => row.GuideManualCheckScore);
        RankGrowth(10, 5, row => (row.CaseRecordsReported, row.CaseRecordsReportedPrevMonth));
        RankShares(10, 5, lowerIsBetter: true, row => Quotient(row.IrregularCaseRecords, row.CaseRecordsReported));
        RankGrowth(11, 3, row => (row.ECertificatesReported, row.ECertificatesReportedPrevMonth));
        RankNumbers(11, 2, row => row.ECertificateComplianceScore);
        RankShares(12, 2, lowerIsBetter: false, row => Quotient(row.InstantItems, row.ServiceItemsTotal));
        RankShares(12, 2, lowerIsBetter: false, row => Quotient(row.ItemsTimeLimitHalved, row.ItemsWithStatutoryLimit));
        RankNumbers(12, 1, row => row.NoMeetingItemRateOnJsNet);
        RankNumbers(13, 10, row => row.SampledItemsOnlineApplications);
        RankNumbers(14, 5, row => row.ResultExpressDeliveries);
        RankNumbers(15, 1, row => row.AppDownloads);
        RankNumbers(15, 2, row => row.RegisteredUsers);
        RankNumbers(15, 2, row => row.RealNameVerifiedUsers);
        for (var indicator = NovemberPlan.FirstRanked; indicator < NovemberPlan.Indicators; indicator++) RankTarget(indicator);
    }

    private static Share? Quotient(decimal? part, decimal? whole) => part is { } top && whole is { } bottom and > 0 ? new Share(top, bottom) : null;

    private void RankNumbers(int indicator, decimal max, Func<NovemberFacts, decimal?> metric)
    {
        var count = 0;
        for (var i = 0; i < facts.Length; i++)
            if (facts[i].Takes[indicator] && metric(facts[i]) is { } value)
                (numbers[count], who[count++]) = (value, i);
        Places.Give(numbers, who, count, false, 0, Tenths(indicator, max));
    }

    private void RankShares(int indicator, decimal max, bool lowerIsBetter, Func<NovemberFacts, Share?> metric)
    {
        var count = 0;
        for (var i = 0; i < facts.Length; i++)
            if (facts[i].Takes[indicator] && metric(facts[i]) is { } value)
                (shares[count], who[count++]) = (value, i);
        Places.Give(shares, who, count, lowerIsBetter, 0, Tenths(indicator, max));
    }

    // Growth from nothing ranks first, by this month's number; 0 after 0 is no growth.
    private void RankGrowth(int indicator, decimal max, Func<NovemberFacts, (decimal? Now, decimal? Before)> metric)
    {
        var fromNothing = 0;
        for (var i = 0; i < facts.Length; i++)
            if (facts[i].Takes[indicator] && metric(facts[i]) is ({ } now and not 0, 0m))
                (numbers[fromNothing], who[fromNothing++]) = (now, i);
        Places.Give(numbers, who, fromNothing, false, 0, Tenths(indicator, max));

        var count = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].Takes[indicator] || metric(facts[i]) is not ({ } now, { } before)) continue;
            if (before == 0 && now != 0) continue;
            (shares[count], who[count++]) = (before == 0 ? new Share(0, 1) : new Share(now - before, before), i);
        }

        Places.Give(shares, who, count, false, fromNothing, Tenths(indicator, max));
    }

    private Action<int, int> Tenths(int indicator, decimal max)
    {
        var step = max / 10;
        return (participant, place) => cards[participant].Points[indicator] += Math.Max(max - (step * (place - 1)), 0);
    }

    // Those who met the target by order value, then those without one, tied; those who missed it lag and earn nothing.
    private void RankTarget(int indicator)
    {
        var max = NovemberPlan.Nominal[indicator];
        var count = 0;
        var unordered = new List<int>();
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].Takes[indicator]) continue;
            var (met, order) = NovemberTargets.Of(indicator, facts[i]);
            if (met != true) continue;
            if (order is { } value) (numbers[count], who[count++]) = (value, i);
            else unordered.Add(i);
        }

        Places.Give(numbers, who, count, false, 0, (participant, place) => cards[participant].Points[indicator] = Math.Max(max - (3 * (place - 1)), 0));
        foreach (var participant in unordered) cards[participant].Points[indicator] = Math.Max(max - (3 * count), 0);
    }
}
