using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Server.Identity;

namespace ScoringGraph.Graph.Tests;

/// <summary>A stream of events of a server in development mode, whose tokens hold for twelve hours.</summary>
public sealed class LongConnectionTests
{
    private const int TwelveHours = 12 * 60 * 60;

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(TwelveHours + 10, true, false)]
    [InlineData(TwelveHours + 60, true, true)]
    [InlineData(TwelveHours + 60, false, false)]
    public async Task It_ends_with_its_token_and_half_a_minute_later_than_that(int seconds, bool hasToken, bool isEnded)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new Later(TimeSpan.FromSeconds(seconds)));
        builder.Services.AddIdentity(IdentitySettings.Read(new ConfigurationManager(), isDevelopment: true).Settings);
        builder.Services.AddGraphQLServer().AddTypes(typeof(Questions), typeof(Events)).AddAuthorization();
        await using var server = builder.Build();
        server.UseAuthentication();
        server.UseMiddleware<TokenGate>();
        server.MapGraphQL();
        server.Urls.Add("http://127.0.0.1:0");
        await server.StartAsync();

        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        if (hasToken) client.DefaultRequestHeaders.Authorization = new("Bearer", server.Services.GetRequiredService<DevelopmentTokens>().Of(Roles.All[0]));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        using var response = await client.PostAsJsonAsync("graphql", new { query = "subscription { onNothing }" });
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(isEnded, text.Contains("AUTH_NOT_AUTHENTICATED", StringComparison.Ordinal));
        Assert.EndsWith("event: complete\ndata:\n\n", text, StringComparison.Ordinal);
    }

    private sealed class Later(TimeSpan time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + time;
    }

    [QueryType]
    private static class Questions
    {
        [AllowAnonymous]
        public static int GetNothing() => 0;
    }

    [SubscriptionType]
    private static class Events
    {
        [Subscribe(With = nameof(NoneAsync))]
        [AllowAnonymous]
        public static int OnNothing([EventMessage] int number) => number;

        public static async IAsyncEnumerable<int> NoneAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Delay(100, cancellationToken);
            yield break;
        }
    }
}
