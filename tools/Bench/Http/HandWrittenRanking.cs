using ScoringGraph.Store;

namespace ScoringGraph.Bench.Http;

/// <summary>The ranking table in two flat queries.</summary>
internal static class HandWrittenRanking
{
    public static async Task<object> AnswerAsync(ReadContext rows, HandWrittenServer.Variables asked)
    {
        var month = asked.Parsed;
        var head = await Queries.SingleOrDefaultAsync(
            from row in rows.Months
            where row.SchemeId == asked.Scheme && row.Month == month
            join current in rows.CurrentEvaluations on row.Id equals current.MonthId
            select new { row.Month, row.IsClosed, current.EvaluationId, current.Evaluation.Sequence, current.Evaluation.EvaluatedAt, current.Evaluation.Complete });
        if (head is null) return new { months = new { nodes = Array.Empty<object>() } };
        var cards = await Queries.ToListAsync(
            from card in rows.Scorecards
            where card.EvaluationId == head.EvaluationId
            orderby card.Rank ?? int.MaxValue, card.Position
            select new
            {
                card.Rank,
                card.Participant.Code,
                card.Participant.NameEn,
                card.Participant.Kind,
                card.Final,
                card.Accumulated,
                card.Possible,
                card.Bonus,
                card.Penalty,
                card.NoFinal,
                card.Complete,
            });
        var page = cards.Take(asked.First).ToList();
        return new
        {
            months = new
            {
                nodes = new[]
                {
                    new
                    {
                        month = head.Month.ToString(),
                        head.IsClosed,
                        evaluation = new { head.Sequence, evaluatedAt = head.EvaluatedAt.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture), head.Complete },
                        scorecards = new
                        {
                            totalCount = cards.Count,
                            nodes = page.Select(card => new
                            {
                                card.Rank,
                                participant = new { card.Code, card.NameEn, card.Kind },
                                card.Final,
                                card.Accumulated,
                                card.Possible,
                                card.Bonus,
                                card.Penalty,
                                noFinal = HandWrittenServer.Upper(card.NoFinal),
                                card.Complete,
                            }),
                            pageInfo = new { hasNextPage = cards.Count > page.Count },
                        },
                    },
                },
            },
        };
    }
}
