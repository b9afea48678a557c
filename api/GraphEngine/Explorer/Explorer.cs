using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ScoringGraph.GraphEngine;

/// <summary>A page to explore the schema with: GraphiQL, shipped with the server, which asks nobody but the server for anything.</summary>
internal sealed partial class Explorer(string path, GraphQLToolOptions options)
{
    public const string Resources = "explorer/";

    private const string Page = "explorer.html";

    // Styles in place are how the editor positions its lines; scripts come from files only.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, ExplorerFile> Files = typeof(Explorer).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Resources, StringComparison.Ordinal) && !name.EndsWith(Page, StringComparison.Ordinal))
        .Select(name => ExplorerFile.Read(name[Resources.Length..]))
        .ToDictionary(file => file.Name);

    private static readonly string Template = Encoding.UTF8.GetString(ExplorerFile.Read(Page).Unpacked());

    /// <summary>Whether a browser asks for a page, and not for an answer.</summary>
    public bool IsWanted(HttpRequest request)
        => options.Enable && !request.Query.ContainsKey("query")
            && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted)
            && wanted.Any(w => w.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && w.Quality is not 0);

    public async Task WritePageAsync(HttpContext context)
    {
        if (!options.Enable)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(PageAt(context.Request.PathBase + path), context.RequestAborted);
    }

    public async Task WriteFileAsync(HttpContext context)
    {
        if (options.Enable && context.Request.RouteValues["file"] is string name && Files.TryGetValue(name, out var file))
            await file.WriteAsync(context);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private string PageAt(string endpoint) => Placeholder().Replace(Template, match => WebUtility.HtmlEncode(match.Groups[1].Value switch
    {
        "title" => options.Title,
        "document" => options.Document,
        "endpoint" => endpoint,
        _ => $"{endpoint}/ui/{match.Groups[2].Value}?v={Files[match.Groups[2].Value].Version}",
    }));

    [GeneratedRegex(@"\{(title|document|endpoint|file:([\w.-]+))\}")]
    private static partial Regex Placeholder();
}
