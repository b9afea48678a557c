using Microsoft.Extensions.Configuration;
using ScoringGraph.Graph.Access;
using ScoringGraph.Server.Identity;

namespace ScoringGraph.Graph.Tests;

/// <summary>Settings that are left out or wrong keep the server from starting; none of them opens it.</summary>
public sealed class IdentitySettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false, "AUTH_NOT_CONFIGURED")]
    [InlineData(false, "AUTH_NOT_CONFIGURED AUTH_DEVELOPMENT_ONLY", "Anonymous=viewer")]
    [InlineData(false, "AUTH_NOT_CONFIGURED", "Audience=scoring")]
    [InlineData(true, "AUTH_AUTHORITY", "Audience=scoring")]
    [InlineData(false, "AUTH_AUDIENCE", "Authority=https://login.example.org")]
    [InlineData(false, "AUTH_AUTHORITY", "Authority=http://login.example.org", "Audience=scoring")]
    [InlineData(true, "", "Authority=http://login.example.org", "Audience=scoring")]
    [InlineData(false, "AUTH_AUTHORITY", "Authority=somebody", "Audience=scoring")]
    [InlineData(false, "AUTH_DEVELOPMENT_ONLY", "Authority=https://login.example.org", "Audience=scoring", "Anonymous=viewer")]
    [InlineData(false, "", "Authority=https://login.example.org", "Audience=scoring")]
    [InlineData(true, "AUTH_ROLE", "Anonymous=king")]
    [InlineData(true, "")]
    public void Each_mistake_is_told(bool isDevelopment, string expected, params string[] settings) =>
        Assert.Equal(expected, string.Join(' ', Read(isDevelopment, settings).Problems.Select(problem => problem.Code)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0\"}]}")]
    public void A_file_without_a_public_key_is_told(string? content)
    {
        if (content is not null) File.WriteAllText(folder["keys.json"], content);
        var problem = Assert.Single(Read(false, ["Authority=issuer", "Audience=scoring", "KeysFile=" + folder["keys.json"]]).Problems);
        Assert.Equal("AUTH_KEYS", problem.Code);
    }

    [Fact]
    public void Only_development_mode_lets_anybody_view()
    {
        Assert.Equal("viewer", Read(true, []).Settings.Anonymous?.Code);
        Assert.Null(Read(true, ["Anonymous=none"]).Settings.Anonymous);
        Assert.Null(Read(true, ["Authority=https://login.example.org", "Audience=scoring"]).Settings.Anonymous);
        Assert.Null(Read(false, ["Authority=https://login.example.org", "Audience=scoring"]).Settings.Anonymous);
    }

    [Fact]
    public async Task The_program_refuses_to_run_in_production_without_authentication()
    {
        using var server = ServerProcess.StartIn("Production", "--Database=" + folder["scores.db"], "--Rules=" + Repository.Rules, "--urls=http://127.0.0.1:0");
        var (exitCode, output, error) = await server.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.StartsWith("AUTH_NOT_CONFIGURED", error, StringComparison.Ordinal);
        Assert.Equal(2, error.Trim().Split('\n').Length);
        Assert.DoesNotContain("Bearer", output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["scores.db"]));
    }

    [Fact]
    public void The_table_of_roles_stands_in_the_readme()
    {
        var readme = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));
        var columns = Roles.Permissions.ToArray();
        Assert.Contains($"| role | {string.Join(" | ", columns.Select(permission => $"`{permission}`"))} | reported facts |", readme);
        foreach (var role in Roles.All)
            Assert.Contains(readme, line => line.StartsWith($"| `{role.Code}` {role.Name.Zh} | {string.Join(" | ", columns.Select(permission => role.Permissions.Contains(permission) ? "✓" : ""))} | ", StringComparison.Ordinal));
    }

    private static (IdentitySettings Settings, IReadOnlyList<Scoring.Problem> Problems) Read(bool isDevelopment, string[] settings) => IdentitySettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(item => item.Split('=', 2)).Select(pair => KeyValuePair.Create("Authentication:" + pair[0], (string?)pair[1]))).Build(),
        isDevelopment);
}
