using System.Security.Claims;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Graph.Tests;

/// <summary>Somebody of each role, and nobody.</summary>
internal static class People
{
    public const string Nobody = "nobody";

    public static IEnumerable<string> All => [Nobody, .. Roles.All.Select(role => role.Code)];

    /// <summary>What the role may do by the table; nobody may do nothing.</summary>
    public static bool May(string person, string permission) => Roles.All.Any(role => role.Code == person && role.Permissions.Contains(permission));

    public static string Code(string person) => person == Nobody ? "AUTH_NOT_AUTHENTICATED" : "AUTH_NOT_AUTHORIZED";

    /// <summary>Asks past HTTP, where thousands of questions take seconds.</summary>
    public static async Task<JsonElement> AskAsAsync(this RunningGraph graph, string person, string query)
    {
        await using var scope = graph.Services.CreateAsyncScope();
        var answer = await graph.Services.GetRequiredService<IRequestExecutor>().ExecuteAsync(new GraphRequest(query), scope.ServiceProvider, Of(person), CancellationToken.None);
        return JsonDocument.Parse(answer.ToJson()).RootElement;
    }

    /// <summary>The first answer to a subscription; null if it is open and has nothing to tell for a while.</summary>
    public static async Task<JsonElement?> ListenAsAsync(this RunningGraph graph, string person, string query)
    {
        await using var scope = graph.Services.CreateAsyncScope();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        try
        {
            await foreach (var answer in graph.Services.GetRequiredService<IRequestExecutor>().ExecuteStreamAsync(new GraphRequest(query), scope.ServiceProvider, Of(person), patience.Token))
                return JsonDocument.Parse(answer.ToJson()).RootElement;
        }
        catch (OperationCanceledException)
        {
            // It was open.
        }

        return null;
    }

    private static ClaimsPrincipal Of(string person) => person == Nobody
        ? new ClaimsPrincipal()
        : new ClaimsPrincipal(new ClaimsIdentity([new("sub", person), new(Asker.RoleClaim, person), new(Asker.DepartmentClaim, Asker.EveryDepartment)], "test"));
}
