using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Server;

/// <summary>What happens between opening the database and answering the first question.</summary>
internal static class Startup
{
    /// <summary>Takes over what the rule files say, fills an empty scheme with its sample facts, and scores open months by changed rules.</summary>
    public static async Task PrepareAsync(IServiceProvider services, bool withSamples)
    {
        var database = services.GetRequiredService<ScoreDatabase>();
        var editions = services.GetRequiredService<EditionCatalogue>();
        var intake = services.GetRequiredService<Intake>();
        foreach (var scheme in editions.Schemes)
        {
            await database.WriteAsync(write => write.Catalogue.SaveAsync(scheme.Scheme, [.. scheme.Rules.Select(rule => new RuleFile(rule.Version, rule.Text))]));
            if (withSamples) await Samples.SubmitAsync(scheme, database, intake);
            foreach (var month in scheme.Scheme.Months) await intake.RescoreAsync(editions.Edition(scheme.Scheme.Code, month)!, CancellationToken.None);
        }
    }

    public static void Greet(ICollection<string> urls, EditionCatalogue editions)
    {
        var url = $"{urls.First().TrimEnd('/')}/graphql";
        var scheme = editions.Schemes[0].Scheme;
        Console.WriteLine($$"""

            ScoringGraph  {{url}}
            {{string.Join("\n", editions.Schemes.Select(item => $"  {item.Scheme.Code}  {item.Scheme.Name.Zh}"))}}

            试一个查询 / Try one query:

              curl -s {{url}} -H 'Content-Type: application/json' -d '{"query":"{ months(where: { month: { eq: \"{{scheme.Months[0]}}\" } }) { nodes { scorecards(first: 3) { nodes { rank participant { nameZh } final } } } } }"}'

            """);
    }

    public static int Refuse(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems.Where(problem => problem.Severity == Severity.Error))
        {
            Console.Error.WriteLine(problem.In(Language.Zh));
            Console.Error.WriteLine(problem.In(Language.En));
        }

        return 1;
    }

    public static int Refuse(StoreException failure)
    {
        Console.Error.WriteLine($"{failure.Code} {failure.Text.Zh}");
        Console.Error.WriteLine($"{failure.Code} {failure.Text.En}");
        return 1;
    }
}
