using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>The explorer page: everything it needs comes from the server.</summary>
public sealed class ExplorerTests
{
    [Theory]
    [InlineData("graphql", true)]
    [InlineData("graphql/ui", true)]
    [InlineData("graphql?query={greeting}", false)]
    public async Task A_browser_finds_a_page_unless_it_brings_a_query(string path, bool isPage)
    {
        await using var library = await RunningLibrary.StartAsync(graph => graph.ModifyToolOptions(tool => (tool.Title, tool.Document) = ("<Bücher>", "{ \"a\" }")));
        using var response = await BrowseAsync(library, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(isPage, response.Content.Headers.ContentType!.MediaType == "text/html");
        if (isPage)
            Assert.Contains("data-document=\"{ &quot;a&quot; }\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_runs_no_script_but_the_server_s_files_and_each_is_there_for_good()
    {
        await using var library = await RunningLibrary.StartAsync();
        using var page = await BrowseAsync(library, "graphql");
        Assert.Contains("script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        var links = Regex.Matches(html, "(?:src|href)=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Where(link => link != "data:,").ToList();
        Assert.True(links.Count > 5);
        Assert.All(links, link => Assert.StartsWith("/graphql", link, StringComparison.Ordinal));
        foreach (var link in links.Where(link => link.Contains("/ui/", StringComparison.Ordinal)))
        {
            using var file = await library.Client.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            using var again = new HttpRequestMessage(HttpMethod.Get, link);
            again.Headers.IfNoneMatch.Add(file.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await library.Client.SendAsync(again)).StatusCode);
        }
    }

    [Fact]
    public async Task The_packed_files_are_those_of_their_packages()
    {
        await using var library = await RunningLibrary.StartAsync();
        var listed = (await library.Client.GetStringAsync("graphql/ui/sha256.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, listed.Length);
        foreach (var line in listed)
        {
            var (hash, name) = (line.Split("  ")[0], line.Split("  ")[1]);
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await library.Client.GetByteArrayAsync($"graphql/ui/{name}"))));
        }
    }

    [Theory]
    [InlineData("graphql/ui/absent.js")]
    [InlineData("graphql/ui/explorer.html")]
    [InlineData("graphql/ui/..%2fexplorer.js")]
    public async Task Nothing_else_is_served(string path)
    {
        await using var library = await RunningLibrary.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_page_can_be_switched_off()
    {
        await using var library = await RunningLibrary.StartAsync(graph => graph.ModifyToolOptions(tool => tool.Enable = false));
        Assert.Equal(HttpStatusCode.NotAcceptable, (await BrowseAsync(library, "graphql", "text/html")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await BrowseAsync(library, "graphql/ui")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await BrowseAsync(library, "graphql/ui/explorer.js")).StatusCode);
    }

    private static async Task<HttpResponseMessage> BrowseAsync(RunningLibrary library, string path, string accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await library.Client.SendAsync(request);
    }
}
