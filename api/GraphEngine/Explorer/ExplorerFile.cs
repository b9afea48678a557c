using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>A file of the explorer page. The large ones are kept packed and sent so.</summary>
internal sealed class ExplorerFile
{
    private const string Packed = ".gz";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly byte[] content;
    private readonly bool isPacked;

    private ExplorerFile(string name, byte[] content)
    {
        this.content = content;
        isPacked = name.EndsWith(Packed, StringComparison.Ordinal);
        Name = isPacked ? name[..^Packed.Length] : name;
        Version = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
    }

    public string Name { get; }

    /// <summary>Another for another content: in the address, it lets browsers keep the file for good.</summary>
    public string Version { get; }

    public static ExplorerFile Read(string name)
    {
        using var stream = typeof(ExplorerFile).Assembly.GetManifestResourceStream(Explorer.Resources + name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new ExplorerFile(name, content.ToArray());
    }

    public byte[] Unpacked()
    {
        if (!isPacked)
            return content;
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(content), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    public async Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var tag = $"\"{Version}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = request.Query["v"] == Version ? "public, max-age=31536000, immutable" : "public, no-cache";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.XContentTypeOptions = "nosniff";
        if (request.Headers.IfNoneMatch.Contains(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = Types[Path.GetExtension(Name)];
        var sendsPacked = isPacked && request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (sendsPacked)
            response.Headers.ContentEncoding = "gzip";
        await response.Body.WriteAsync(sendsPacked ? content : Unpacked(), context.RequestAborted);
    }
}
