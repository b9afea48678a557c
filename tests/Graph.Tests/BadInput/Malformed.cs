using System.Text;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests;

/// <summary>Makes requests that are wrong in some way. The same seed makes the same request, so that a failure can be looked at again.</summary>
internal sealed class Malformed(int seed)
{
    private static readonly string[] Documents = [.. View.Names.Select(View.Text), "{ areas(first: 2) { nodes { code weight } } }", "query ($a: Decimal, $m: Month) { results(first: 1, where: { points: { gt: $a }, month: { eq: $m } }) { nodes { points } } }"];
    private static readonly string[] Pieces = ["{", "}", "(", ")", "[", "]", "...", "$", "@", "!", ":", "=", "|", "&", "\"", "\"\"\"", "\\u12", "#", "null", "fragment F on Query", "...F", "subscription", "mutation", "__schema", "@skip(if: 1)", "@include", "first: 1e9", "first: -99999999999999999999", "after: \"\"", "where: {}", "where: null", "order: [{}]", "order: [null]", "\0", "\uFEFF", "\U0001F600", "海门市", "1.", "-", "0x1", "1e999999999", "99999999999999999999999999999999999999"];
    private static readonly string[] Numbers = ["1e400", "-1e400", "1e-400", "99999999999999999999999999999999999999999999", "0.00000000000000000000000000000000000000000001", "-0", "1E+2147483648", "2147483648", "-2147483649", "9223372036854775808"];
    private static readonly string[] Types = ["application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=nonsense", "APPLICATION/JSON", "text/plain", "application/graphql", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/json; =", ";", "application", "json"];
    private static readonly string[] Accepts = ["*/*", "application/json", "application/graphql-response+json", "application/json;q=nan", "application/json;q=-1", ";;;", "text/html", "image/png, */*;q=0", ",", "a/b;c=\"", "application/graphql-response+json; charset=utf-16"];

    private readonly Random random = new(seed);

    public HttpRequestMessage Post(string url) => new(Any(HttpMethod.Post, HttpMethod.Post, HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Options), url)
    {
        Content = Content(random.Next(6) switch { 0 => Broken(Json(Document())), 1 => Utf8(Json(Mutated(Document()))), 2 => Utf8(Json(Document(), AnyValue(0))), 3 => Utf8(AnyRequest()), 4 => Utf8(Deep()), _ => Noise() }),
    };

    public HttpRequestMessage Get(string url)
    {
        var parts = new[] { "query=" + Escaped(Mutated(Document())), "variables=" + Escaped(AnyValue(0)), "operationName=" + Escaped(Any(Pieces)), "extensions=" + Escaped(AnyValue(0)), "query=%ZZ%FF%00", "&&=&", "sdl", "id=" + Escaped(Any(Pieces)) };
        return new HttpRequestMessage(HttpMethod.Get, url + "?" + string.Join('&', parts.Where(_ => random.Next(3) == 0)));
    }

    /// <summary>What a client sends that asks for a stream of events.</summary>
    public HttpRequestMessage Stream(string url)
    {
        var request = random.Next(3) == 0 ? Get(url) : new HttpRequestMessage(HttpMethod.Post, url) { Content = Content(Utf8(Json(Mutated("subscription { onSubmission { id month } }")))) };
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        return request;
    }

    /// <summary>Adds odd headers to some requests.</summary>
    public HttpRequestMessage WithHeaders(HttpRequestMessage request)
    {
        if (random.Next(2) == 0) request.Headers.TryAddWithoutValidation("Accept", Any(Accepts));
        if (random.Next(4) == 0) request.Headers.TryAddWithoutValidation("GraphQL-Cost", Any("report", "validate", "x"));
        if (random.Next(4) == 0) request.Headers.TryAddWithoutValidation("Authorization", Any("Bearer", "Bearer x.y.z", "Basic x", "Bearer \u00e9"));
        if (random.Next(8) == 0) request.Headers.TryAddWithoutValidation("If-None-Match", Any("*", "\"x\"", "x", "W/\""));
        if (random.Next(8) == 0) request.Headers.TryAddWithoutValidation("traceparent", Any("00-x-y-z", "ff", new string('0', 2000)));
        if (random.Next(8) == 0 && request.Content is { } content) content.Headers.TryAddWithoutValidation("Content-Encoding", Any("gzip", "br", "nonsense"));
        return request;
    }

    /// <summary>What a program sends that speaks no proper HTTP.</summary>
    public byte[] Raw()
    {
        var text = $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 27\r\n\r\n{{\"query\":\"{{ __typename }}\"}}";
        return random.Next(4) switch
        {
            0 => Broken(text),
            1 => Utf8(text.Replace("27", Any("-1", "x", "99999999999999999999", "26", ""), StringComparison.Ordinal)),
            2 => Utf8(text.Replace("Content-Length: 27", Any("Transfer-Encoding: chunked", "Transfer-Encoding: x", "X: " + new string('x', 40_000)), StringComparison.Ordinal)),
            _ => Noise(),
        };
    }

    /// <summary>What a client says over a WebSocket: a proper beginning now and then, then whatever.</summary>
    public IReadOnlyList<byte[]> Conversation()
    {
        string[] proper = ["{\"type\":\"connection_init\"}", "{\"type\":\"ping\"}", "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}", "{\"id\":\"1\",\"type\":\"complete\"}", "{\"type\":\"pong\",\"payload\":{}}"];
        var messages = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(5) switch
        {
            0 => Utf8(Any(proper)),
            1 => Broken(Any(proper)),
            2 => Utf8($"{{\"id\":{AnyValue(1)},\"type\":\"subscribe\",\"payload\":{AnyRequest()}}}"),
            3 => Utf8($"{{\"id\":\"{random.Next(3)}\",\"type\":\"subscribe\",\"payload\":{Json(Mutated(Document()))}}}"),
            _ => Utf8(AnyValue(0)),
        });
        return [.. random.Next(3) == 0 ? [] : new[] { Utf8(proper[0]) }, .. messages];
    }

    private string Document() => Any(Documents);

    private string Mutated(string text)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var (at, length) = (random.Next(text.Length + 1), random.Next(1, 12));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(4) switch
            {
                0 => text[..at] + text[end..],
                1 => text[..at] + Any(Pieces) + text[at..],
                2 => text[..end] + text[at..],
                _ => text[..at] + Any(Pieces) + text[end..],
            };
        }

        return text;
    }

    private byte[] Broken(string text)
    {
        var bytes = Utf8(text).ToList();
        for (var times = random.Next(1, 8); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.Insert(at, (byte)random.Next(128, 256)); break;
                case 2: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40))); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }

    private string AnyRequest() => $"{{{string.Join(',', new[] { "query", "variables", "operationName", "extensions", "id", "query" }.Where(_ => random.Next(2) == 0).Select(key => $"\"{key}\":{AnyValue(0)}"))}}}";

    private string AnyValue(int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => "null",
        1 => Any(Numbers),
        2 => new JsonArray(JsonValue.Create(Any(Pieces)))[0]!.ToJsonString(),
        3 => Any("true", "false", "\"\\ud800\"", "\"2017-13\"", "\"2017-02-30T25:00:00\"", "\"\""),
        4 => Any("\"{ __typename }\"", "\"{ areas { nodes { code } } }\"", "\"query A { __typename }\""),
        5 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => AnyValue(depth + 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{Any("scheme", "month", "first", "input", "a", "m", "facts", "", "participant", "indicator", "persistedQuery")}\":{AnyValue(depth + 1)}"))}}}",
    };

    private string Deep()
    {
        var depth = random.Next(10, 4_000);
        string Nested(string open, string inside, string close) => string.Concat(Enumerable.Repeat(open, depth)) + inside + string.Concat(Enumerable.Repeat(close, depth));
        return random.Next(5) switch
        {
            0 => Nested("[", "", "]"),
            1 => Nested("{\"query\":", "1", "}"),
            2 => Json(Nested("{ areas ", "", "}")),
            3 => Json("{ areas(where: " + Nested("{ and: [", "", "] }") + ") { nodes { code } } }"),
            _ => Json("query ($a: Decimal) { areas(where: { weight: { eq: $a } }) { nodes { code } } }", "{\"a\":" + Nested("[", "1", "]") + "}"),
        };
    }

    private byte[] Noise()
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private HttpContent Content(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", random.Next(4) == 0 ? Any(Types) : Types[0]);
        return content;
    }

    private static string Json(string query, string variables = "null") => $"{{\"query\":{new JsonArray(JsonValue.Create(query))[0]!.ToJsonString()},\"variables\":{variables}}}";

    private static string Escaped(string text) => Uri.EscapeDataString(text.Length > 2_000 ? text[..2_000] : text);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private T Any<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
