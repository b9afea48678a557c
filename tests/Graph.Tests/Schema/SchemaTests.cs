using System.Text.Json;

namespace ScoringGraph.Graph.Tests;

/// <summary>The schema is a contract: schema/schema.graphql is approved by people and changed by nobody else.</summary>
[Collection(SamplesCollection.Name)]
public sealed class SchemaTests(Samples samples)
{
    private const string Introspection =
        """
        { __schema { types {
          name kind description
          fields(includeDeprecated: true) { name description args { name description } }
          inputFields { name description }
          enumValues(includeDeprecated: true) { name description }
        } } }
        """;

    private static readonly string[] BuiltIn = ["Boolean", "Float", "ID", "Int", "String"];

    [Fact]
    public async Task The_schema_is_the_approved_one()
    {
        var live = (await samples.Graph.SdlAsync()).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("SCHEMA_APPROVE") == "1") await File.WriteAllTextAsync(Repository.Schema, live);
        var approved = File.Exists(Repository.Schema) ? (await File.ReadAllTextAsync(Repository.Schema)).ReplaceLineEndings("\n") : "";
        Assert.True(live == approved, $"The schema differs from schema/schema.graphql{FirstDifference(approved, live)}. If it should, approve it and review the difference:\n  SCHEMA_APPROVE=1 dotnet test tests/Graph.Tests --filter The_schema_is_the_approved_one && git diff schema");
    }

    [Fact]
    public async Task Everything_in_it_is_described()
    {
        var types = (await samples.Graph.DataAsync(Introspection)).GetProperty("__schema").GetProperty("types").EnumerateArray();
        Assert.Equal("", string.Join('\n', types.Where(type => !Name(type).StartsWith("__", StringComparison.Ordinal) && !BuiltIn.Contains(Name(type))).SelectMany(Undescribed)));
    }

    private static IEnumerable<string> Undescribed(JsonElement type)
    {
        var name = Name(type);
        if (IsBlank(type)) yield return name;
        foreach (var list in new[] { "fields", "inputFields", "enumValues" })
            foreach (var member in Items(type, list))
            {
                if (IsBlank(member)) yield return $"{name}.{Name(member)}";
                foreach (var argument in Items(member, "args"))
                    if (IsBlank(argument)) yield return $"{name}.{Name(member)}({Name(argument)}:)";
            }
    }

    private static IEnumerable<JsonElement> Items(JsonElement owner, string list) =>
        owner.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string Name(JsonElement item) => item.GetProperty("name").GetString()!;

    private static bool IsBlank(JsonElement item) => string.IsNullOrWhiteSpace(item.GetProperty("description").GetString());

    private static string FirstDifference(string approved, string live)
    {
        var (old, now) = (approved.Split('\n'), live.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(old.Length, now.Length)).FirstOrDefault(i => old[i] != now[i], Math.Min(old.Length, now.Length));
        return $", first in line {line + 1}: `{(line < now.Length ? now[line] : "")}`";
    }
}
