using ScoringGraph.Store;

namespace ScoringGraph.Bench.Http;

/// <summary>The heat map in four flat queries, each of the columns it needs, put together by id.</summary>
internal static class HandWrittenHeatMap
{
    public static async Task<object> AnswerAsync(ReadContext rows, HandWrittenServer.Variables asked)
    {
        var month = asked.Parsed;
        var matching = rows.CurrentScorecards.Where(card => card.Month == month && card.Participant.SchemeId == asked.Scheme);
        var total = await Queries.CountAsync(matching);
        var cards = await Queries.ToListAsync(
            (from card in matching
             orderby card.Final != null descending, card.Final descending, card.Participant.Position, card.Id
             select new { card.Id, card.Rank, card.Final, card.Participant.Code, card.Participant.NameZh }).Take(asked.First + 1));
        var page = cards.Take(asked.First).ToList();
        var ids = page.ConvertAll(card => card.Id);
        var indicators = (await Queries.ToListAsync(rows.Indicators.Where(row => row.SchemeId == asked.Scheme).Select(row => new { row.Id, row.Code }))).ToDictionary(row => row.Id, row => row.Code);
        var results = await Queries.ToListAsync(
            from row in rows.Results
            where ids.Contains(row.ScorecardId)
            orderby row.Position
            select new { row.Id, row.ScorecardId, row.IndicatorId, row.Points, row.Nominal, row.Outcome });
        var resultIds = results.ConvertAll(row => row.Id);
        var awards = (await Queries.ToListAsync(
            from row in rows.Awards
            where resultIds.Contains(row.ResultId)
            orderby row.Position
            select new { row.ResultId, row.Number, row.Points, row.Possible, row.Outcome })).ToLookup(row => row.ResultId);
        var resultsOf = results.ToLookup(row => row.ScorecardId);
        return new
        {
            scorecards = new
            {
                totalCount = total,
                nodes = page.Select(card => new
                {
                    card.Rank,
                    card.Final,
                    participant = new { card.Code, card.NameZh },
                    results = resultsOf[card.Id].Select(row => new
                    {
                        indicator = new { code = indicators[row.IndicatorId] },
                        row.Points,
                        row.Nominal,
                        outcome = HandWrittenServer.Upper(row.Outcome),
                        awards = awards[row.Id].Select(award => new { award.Number, award.Points, award.Possible, outcome = HandWrittenServer.Upper(award.Outcome) }),
                    }),
                }),
                pageInfo = new { hasNextPage = cards.Count > page.Count },
            },
        };
    }
}
