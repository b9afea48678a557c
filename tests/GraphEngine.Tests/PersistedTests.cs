using System.Security.Cryptography;
using System.Text;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class PersistedTests : IDisposable
{
    private const string Greet = "query ($name: String) { greeting(name: $name) }";

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public PersistedTests()
    {
        File.WriteAllText(Path.Combine(folder, "greet.graphql"), Greet);
        File.WriteAllText(Path.Combine(folder, "change.graphql"), "query a { greeting } mutation b { return(input: { book: \"Qm9vazox\" }) { boolean } }");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("{\"id\":\"greet\",\"variables\":{\"name\":\"Bo\"}}", 200, "hello Bo")]
    [InlineData("{\"documentId\":\"sha256:HASH\"}", 200, "hello you")]
    [InlineData("{\"id\":\"HASH\"}", 200, "hello you")]
    [InlineData("{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"HASH\"}}}", 200, "hello you")]
    [InlineData("{\"id\":\"nobody\"}", 400, "\"PersistedQueryNotFound\",\"extensions\":{\"code\":\"HC0020\"}")]
    [InlineData("{\"id\":\"../greet\"}", 400, "HC0020")]
    [InlineData("{\"id\":\"greet\",\"query\":\"{ greeting }\"}", 400, "HC0009")]
    [InlineData("{\"id\":7}", 400, "HC0009")]
    [InlineData("{\"extensions\":{\"persistedQuery\":7}}", 400, "HC0009")]
    [InlineData("{\"query\":\"{ greeting }\"}", 200, "hello you")]
    public async Task A_known_document_is_named(string body, int status, string part)
        => await AnsweredAsync(PersistedMode.Allow, body, status, part);

    [Theory]
    [InlineData("{\"id\":\"greet\"}", 200, "hello you")]
    [InlineData("{\"query\":\"{ greeting }\"}", 400, "\"Only persisted operations are allowed.\",\"extensions\":{\"code\":\"HC0067\"}")]
    [InlineData("{\"query\":\"{ greeting }\",\"extensions\":{\"persistedQuery\":{\"sha256Hash\":\"HASH\"}}}", 400, "HC0067")]
    [InlineData("{\"extensions\":{\"persistedQuery\":{\"sha256Hash\":\"HASH\"}}}", 200, "hello you")]
    public async Task Only_known_documents_are_executed_if_so_configured(string body, int status, string part)
        => await AnsweredAsync(PersistedMode.Only, body, status, part);

    [Fact]
    public async Task No_document_is_known_if_so_configured() => await AnsweredAsync(PersistedMode.Off, "{\"id\":\"greet\"}", 400, "HC0020");

    [Theory]
    [InlineData("graphql/persisted/greet?variables={\"name\":\"Bo\"}", 200, "hello Bo")]
    [InlineData("graphql/persisted/change/a", 200, "hello you")]
    [InlineData("graphql/persisted/change/b", 405, "not allowed")]
    [InlineData("graphql/persisted/nobody", 400, "HC0020")]
    [InlineData("graphql?id=greet", 200, "hello you")]
    [InlineData("graphql?documentId=greet", 200, "hello you")]
    [InlineData("graphql?extensions={\"persistedQuery\":{\"sha256Hash\":\"HASH\"}}", 200, "hello you")]
    public async Task A_known_document_can_be_got(string path, int status, string part)
    {
        await using var library = await LibraryServer.StartAsync(Configure(PersistedMode.Allow));
        var (actual, body) = await library.GetAsync(path.Replace("HASH", Hash(Greet), StringComparison.Ordinal));
        Assert.Equal(status, actual);
        Assert.Contains(part, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_sent_once_is_remembered_by_its_hash()
    {
        await using var library = await LibraryServer.StartAsync(g => g.ModifyPersistedOptions(p => (p.Automatic, p.MaxAutomaticDocuments) = (true, 2)));
        Assert.Contains("HC0020", await ByHashAsync("{ a: greeting }"), StringComparison.Ordinal);
        Assert.Contains("hello", await SentAsync("{ a: greeting }"), StringComparison.Ordinal);
        Assert.Contains("hello", await ByHashAsync("{ a: greeting }"), StringComparison.Ordinal);
        // No more than two are kept.
        await SentAsync("{ b: greeting }");
        await SentAsync("{ c: greeting }");
        Assert.Contains("HC0020", await ByHashAsync("{ a: greeting }"), StringComparison.Ordinal);
        Assert.Contains("hello", await ByHashAsync("{ c: greeting }"), StringComparison.Ordinal);
        // Nobody can put another document under a hash.
        Assert.Contains("HC0009", await SentAsync("{ d: greeting }", Hash("{ c: greeting }")), StringComparison.Ordinal);

        async Task<string> ByHashAsync(string text) => (await library.PostAsync("{" + Extensions(Hash(text)) + "}")).Body;
        async Task<string> SentAsync(string text, string? hash = null) => (await library.PostAsync($"{{\"query\":\"{text}\"," + Extensions(hash ?? Hash(text)) + "}")).Body;
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        using var library = Some.Library(g => g.ModifyPersistedOptions(p => (p.Mode, p.Folder) = (PersistedMode.Only, "/no/such")));
        Assert.Contains("/no/such", Assert.Throws<SchemaException>(() => library.Graph).Message, StringComparison.Ordinal);
    }

    private async Task AnsweredAsync(PersistedMode mode, string body, int status, string part)
    {
        await using var library = await LibraryServer.StartAsync(Configure(mode));
        var answer = await library.PostAsync(body.Replace("HASH", Hash(Greet), StringComparison.Ordinal));
        Assert.Equal(status, answer.Status);
        Assert.Contains(part, answer.Body, StringComparison.Ordinal);
    }

    private Action<IRequestExecutorBuilder> Configure(PersistedMode mode) => g => g.ModifyPersistedOptions(p => (p.Mode, p.Folder) = (mode, folder));

    private static string Extensions(string hash) => "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
