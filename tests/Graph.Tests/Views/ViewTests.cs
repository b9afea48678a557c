using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Snapshooter.Xunit;

namespace ScoringGraph.Graph.Tests;

/// <summary>Every example operation runs as it stands and shows what was reviewed.</summary>
public sealed class ViewTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Views => [.. View.Names];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_view_shows_what_was_reviewed(string view)
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var data = await graph.DataAsync(View.Text(view));
        Snapshot.Match(View.FirstRows(JsonNode.Parse(data.GetRawText()))!.ToJsonString(Readable), View.Snapshot(view));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_says_who_asks_it_in_both_languages_and_is_named_after_its_file(string view)
    {
        var lines = View.Text(view).Split('\n');
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines[0], letter => letter is >= '一' and <= '鿿');
        Assert.Matches("^# [A-Z][ -~]+$", lines[1]);
        Assert.Equal(view.Replace("-", "", StringComparison.Ordinal), View.OperationOf(View.Text(view)), ignoreCase: true);
    }
}
