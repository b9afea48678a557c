using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Server.Identity;
using ScoringGraph.Store;

namespace ScoringGraph.Server;

/// <summary>What happens between opening the database and answering the first question.</summary>
internal static class Startup
{
    private const string DefaultUrl = "http://localhost:5000";

    /// <summary>
    /// Takes over what the rule files say, fills an empty scheme with its sample facts, and scores open months by changed rules.
    /// Returns what of the files or samples cannot be taken over; empty if everything was.
    /// </summary>
    public static async Task<IReadOnlyList<Problem>> PrepareAsync(IServiceProvider services, bool withSamples)
    {
        var database = services.GetRequiredService<ScoreDatabase>();
        var publication = services.GetRequiredService<RulePublication>();
        var editions = services.GetRequiredService<CurrentEditions>().Catalogue;
        var intake = services.GetRequiredService<Intake>();
        foreach (var scheme in editions.Schemes)
        {
            if (await publication.TakeOverAsync(scheme, CancellationToken.None) is { Count: > 0 } conflicts) return conflicts;
            if (withSamples && await Samples.SubmitAsync(scheme, database, intake) is { Count: > 0 } problems) return problems;
            await publication.RescoreAsync(scheme.Scheme.Code, CancellationToken.None);
        }

        return [];
    }

    /// <param name="urls">Where the server listens.</param>
    /// <param name="editions">What it scores by.</param>
    /// <param name="tokens">Tokens to print, in development mode; null otherwise.</param>
    public static void Greet(ICollection<string> urls, EditionCatalogue editions, DevelopmentTokens? tokens)
    {
        var url = $"{urls.First().TrimEnd('/')}/graphql";
        var scheme = editions.Schemes[0].Scheme;
        Console.WriteLine($$"""

            ScoringGraph  {{url}}
            {{string.Join("\n", editions.Schemes.Select(item => $"  {item.Scheme.Code}  {item.Scheme.Name.Zh}"))}}

            试一个查询 / Try one query:

              curl -s {{url}} -H 'Content-Type: application/json' -d '{"query":"{ months(where: { month: { eq: \"{{scheme.Months[0]}}\" } }) { nodes { scorecards(first: 3) { nodes { rank participant { nameZh } final } } } } }"}'

            """);
        if (tokens is null) return;
        Console.WriteLine("开发模式 / Development mode: -H \"Authorization: Bearer …\"");
        foreach (var (name, token) in tokens.OfEveryRole(scheme.Departments[0].Code)) Console.WriteLine($"  {name}\n    {token}");
        Console.WriteLine();
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

    public static int Refuse(string code, Text text)
    {
        Console.Error.WriteLine($"{code} {text.Zh}");
        Console.Error.WriteLine($"{code} {text.En}");
        return 1;
    }

    public static Text NoSchemes(string rules) => new(
        $"规则文件夹 {rules} 中没有任何方案；每个方案应是其中的一个子文件夹，内有 scheme.json。",
        $"The rules folder {rules} holds no scheme; each scheme should be a folder in it, with a scheme.json.");

    public static Text AddressInUse(string? urls) => new(
        $"地址 {urls ?? DefaultUrl} 已被其他程序占用；请先停止那个程序，或用 `--urls http://localhost:5001` 换一个端口。",
        $"The address {urls ?? DefaultUrl} is in use by another program; stop that program, or choose another port with `--urls http://localhost:5001`.");
}
