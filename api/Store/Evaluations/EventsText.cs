using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store;

/// <summary>The events of an adjustment as JSON: `[{"index":0,"status":"Counted","key":"work=pilot"}]`.</summary>
public static class EventsText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(IReadOnlyList<CountedEvent> events) => JsonSerializer.Serialize(events, Options);

    public static IReadOnlyList<CountedEvent> Read(string json) => JsonSerializer.Deserialize<List<CountedEvent>>(json, Options)!;
}
