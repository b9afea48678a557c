using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>What [Authorize] guards stays guarded, however it is asked for; what says nothing does not start.</summary>
public sealed class AuthorizationTests
{
    private static readonly ClaimsPrincipal Nobody = new();
    private static readonly ClaimsPrincipal Reader = Person("reader");
    private static readonly ClaimsPrincipal Keeper = Person("keeper");

    private readonly ServiceProvider services = Services(typeof(Questions), typeof(Changes), typeof(SecretNode), typeof(IHidden), typeof(HiddenSecret), typeof(Open));

    [Theory]
    [InlineData("{ members }", "members")]
    [InlineData("{ keepers }", "keepers")]
    [InlineData("{ a: keepers }", "a")]
    [InlineData("{ ...on Query { keepers } }", "keepers")]
    [InlineData("{ ...F } fragment F on Query { ...G } fragment G on Query { keepers }", "keepers")]
    [InlineData("{ open { secret { name } } }", "open/secret")]
    [InlineData("{ open { secrets { name } } }", "open/secrets")]
    [InlineData("{ open { paged { totalCount } } }", "open/paged")]
    [InlineData("{ open { paged { edges { node { name } } } } }", "open/paged")]
    [InlineData("{ open { hidden { name } } }", "open/hidden/0/name")]
    [InlineData("{ open { hidden { ... on HiddenSecret { name } } } }", "open/hidden/0/name")]
    [InlineData("{ node(id: \"U2VjcmV0OjE=\") { id } }", "node")]
    [InlineData("{ node(id: \"U2VjcmV0OjE=\") { __typename } }", "node")]
    [InlineData("{ nodes(ids: [\"U2VjcmV0OjE=\"]) { id } }", "nodes")]
    [InlineData("mutation { change { string } }", "change")]
    public async Task Nobody_and_the_wrong_person_get_nothing_twice(string query, string path)
    {
        var granted = await AskAsync(query, Keeper);
        Assert.False(granted.TryGetProperty("errors", out var errors), errors.ToString());
        for (var times = 0; times < 2; times++)
        {
            await RefusedAsync(query, Nobody, "AUTH_NOT_AUTHENTICATED", path);
            if (path != "members")
                await RefusedAsync(query, Reader, "AUTH_NOT_AUTHORIZED", path);
        }
    }

    [Fact]
    public async Task Who_has_an_identity_fulfils_the_default_policy()
        => Assert.Equal("""{"data":{"members":"inside"}}""", (await AskAsync("{ members }", Reader)).GetRawText());

    [Fact]
    public async Task What_is_open_to_all_is_open()
        => Assert.Equal("""{"data":{"open":{"name":"door"}}}""", (await AskAsync("{ open { name } }", Nobody)).GetRawText());

    [Fact]
    public async Task One_of_several_roles_is_enough_and_all_rules_must_hold()
    {
        Assert.False((await AskAsync("{ either }", Keeper)).TryGetProperty("errors", out _));
        await RefusedAsync("{ either }", Reader, "AUTH_NOT_AUTHORIZED", "either");
        await RefusedAsync("{ both }", Person("keeper"), "AUTH_NOT_AUTHORIZED", "both");
        Assert.False((await AskAsync("{ both }", Person("keeper", "owner"))).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task A_policy_that_does_not_exist_is_fulfilled_by_nobody()
        => await RefusedAsync("{ unknown }", Keeper, "AUTH_POLICY_NOT_FOUND", "unknown");

    [Fact]
    public async Task Whether_a_guarded_node_exists_is_not_told()
    {
        var there = await AskAsync($"{{ node(id: \"{Id("Secret:1")}\") {{ id }} }}", Reader);
        var not = await AskAsync($"{{ node(id: \"{Id("Secret:2")}\") {{ id }} }}", Reader);
        Assert.Equal(there.GetRawText(), not.GetRawText());
    }

    [Fact]
    public async Task Services_in_the_scopes_of_fields_and_loaders_know_who_asks()
    {
        Assert.Equal("""{"data":{"me":"keeper","loaded":"keeper"}}""", (await AskAsync("{ me loaded }", Keeper)).GetRawText());
        Assert.Equal("""{"data":{"me":"","loaded":""}}""", (await AskAsync("{ me loaded }", Nobody)).GetRawText());
    }

    [Fact]
    public void Whatever_does_not_say_who_may_ask_keeps_the_graph_from_starting()
    {
        var mistake = Assert.Throws<SchemaException>(() => Services(typeof(Careless), typeof(CarelessNode)).GetRequiredService<IRequestExecutor>());
        Assert.Collection(
            mistake.Problems,
            problem => Assert.StartsWith("`Query.forgotten` does not say who may ask", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("the node `Lost` does not say who may fetch it", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_without_enforcement_keep_the_graph_from_starting()
    {
        var container = new ServiceCollection();
        container.AddGraphQLServer().AddTypes(typeof(Lone));
        var mistake = Assert.Throws<SchemaException>(() => container.BuildServiceProvider().GetRequiredService<IRequestExecutor>());
        Assert.Contains("call AddAuthorization", mistake.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params Type[] types)
    {
        var container = new ServiceCollection().AddLogging();
        container.AddGraphQLServer()
            .AddTypes(types)
            .AddAuthorization(options => options.AddPolicy("keep", policy => policy.RequireRole("keeper")));
        return container.BuildServiceProvider();
    }

    private static ClaimsPrincipal Person(params string[] roles)
        => new(new ClaimsIdentity(roles.Select(role => new Claim(ClaimTypes.Role, role)), "test"));

    private static string Id(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task<JsonElement> AskAsync(string query, ClaimsPrincipal user)
    {
        await using var scope = services.CreateAsyncScope();
        var answer = await services.GetRequiredService<IRequestExecutor>().ExecuteAsync(new GraphRequest(query), scope.ServiceProvider, user, CancellationToken.None);
        return JsonDocument.Parse(answer.ToJson()).RootElement;
    }

    private async Task RefusedAsync(string query, ClaimsPrincipal user, string code, string path)
    {
        var answer = await AskAsync(query, user);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("The current user is not authorized to access this resource.", error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(path, string.Join('/', error.GetProperty("path").EnumerateArray()));
        Assert.DoesNotContain("hush", answer.GetRawText(), StringComparison.Ordinal);
    }

    [QueryType]
    [Authorize("keep")]
    private static class Questions
    {
        [Authorize]
        public static string? GetMembers() => "inside";

        public static string? GetKeepers() => "hush";

        [Authorize(Roles = ["owner", "keeper"])]
        public static string? GetEither() => "hush";

        [Authorize("keep")]
        [Authorize(Roles = ["owner"])]
        public static string? GetBoth() => "hush";

        [Authorize("no such policy")]
        public static string? GetUnknown() => "hush";

        [AllowAnonymous]
        public static Open? GetOpen() => new();

        [AllowAnonymous]
        public static string GetMe(RequestUser user) => NameLoader.NameOf(user);

        [AllowAnonymous]
        public static async Task<string?> GetLoaded(NameLoader names, CancellationToken cancellationToken) => await names.LoadAsync(1, cancellationToken);
    }

    [MutationType]
    private static class Changes
    {
        [Authorize("keep")]
        public static string? Change() => "hush";
    }

    private sealed record Open
    {
        public string Name => "door";

        public Secret? Secret => new(1);

        public IReadOnlyList<Secret>? Secrets => [new(1)];

        [UsePaging(ConnectionName = "SecretPages", IncludeTotalCount = true)]
        public IReadOnlyList<Secret>? Paged => [new(1)];

        public IReadOnlyList<IHidden?> Hidden => [new HiddenSecret("hush")];
    }

    private sealed record Secret(int Id)
    {
        public string? Name => "hush";
    }

    [ObjectType<Secret>]
    [Node]
    [Authorize("keep")]
    private static class SecretNode
    {
        [NodeResolver]
        public static Secret? GetSecret(int id) => id == 1 ? new Secret(1) : null;
    }

    [InterfaceType]
    [GraphQLName("Hidden")]
    private interface IHidden
    {
        string? Name { get; }
    }

    [Authorize("keep")]
    private sealed record HiddenSecret(string? Name) : IHidden;

    [QueryType]
    private static class Careless
    {
        public static string GetForgotten() => "oh";

        [AllowAnonymous]
        public static Lost? GetLost() => null;
    }

    private sealed record Lost(int Id);

    [ObjectType<Lost>]
    [Node]
    private static class CarelessNode
    {
        [NodeResolver]
        public static Lost? GetLost(int id) => null;
    }

    [QueryType]
    private static class Lone
    {
        [Authorize]
        public static string GetAlone() => "oh";
    }
}

/// <summary>Loads the name of whoever asks.</summary>
public sealed class NameLoader(RequestUser user, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, string>(scheduler, options)
{
    public static string NameOf(RequestUser user) => user.User.FindFirst(ClaimTypes.Role)?.Value ?? "";

    protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(k => k, _ => NameOf(user)));
}
