using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Bench.Http;

/// <summary>What a team would write that has these two questions and no graph: two endpoints on the same tables.</summary>
internal static class HandWrittenServer
{
    public const string Verb = "--by-hand";

    public static async Task RunAsync(string provider, string source, string[] arguments)
    {
        await using var database = await ScoreDatabase.OpenAsync(new StoreOptions(source, Enum.Parse<StoreProvider>(provider)));
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Services.Configure<JsonOptions>(options => options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        await using var app = builder.Build();
        app.MapPost("/heat-map", async (Asked asked) =>
        {
            await using var rows = database.Read();
            return new { data = await HandWrittenHeatMap.AnswerAsync(rows, asked.Variables) };
        });
        app.MapPost("/ranking", async (Asked asked) =>
        {
            await using var rows = database.Read();
            return new { data = await HandWrittenRanking.AnswerAsync(rows, asked.Variables) };
        });
        await app.RunAsync();
    }

    /// <summary>An enum as the graph writes it: `FactMissing` is `FACT_MISSING`.</summary>
    public static string Upper<T>(T value)
        where T : struct, Enum => Names<T>.Of[value];

    internal sealed record Asked(Variables Variables);

    internal sealed record Variables(string Scheme, string Month, int First)
    {
        public Month Parsed => Scoring.Month.Parse(Month);
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));
    }
}
