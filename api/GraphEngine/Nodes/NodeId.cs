using System.Globalization;
using System.Text;

namespace ScoringGraph.GraphEngine;

/// <summary>A global id taken apart: the type's name and the raw id as bytes.</summary>
internal sealed record NodeId(string TypeName, byte[] Raw)
{
    public static bool Supports(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(string) || type == typeof(Guid);

    public static string Encode(string typeName, object raw)
    {
        var prefix = Encoding.UTF8.GetBytes(typeName + ":");
        var bytes = raw is Guid id ? id.ToByteArray() : Encoding.UTF8.GetBytes(Convert.ToString(raw, CultureInfo.InvariantCulture)!);
        return Convert.ToBase64String([.. prefix, .. bytes]);
    }

    public static NodeId Decode(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || Array.IndexOf(bytes, (byte)':', 0, length) is not (> 0 and var colon))
            throw Invalid(text);
        return new NodeId(Encoding.UTF8.GetString(bytes, 0, colon), bytes[(colon + 1)..length]);
    }

    /// <summary>The raw id of an argument that must be of one type.</summary>
    public static object Decode(string text, string? typeName, Type rawType)
    {
        var id = Decode(text);
        return typeName is null || id.TypeName == typeName ? id.As(rawType, text) : throw Invalid(text);
    }

    public object As(Type type, string text)
    {
        if (type == typeof(Guid) && Raw.Length == 16)
            return new Guid(Raw);
        var raw = Encoding.UTF8.GetString(Raw);
        if (type == typeof(string))
            return KeptText.Is(raw) ? raw : throw Invalid(text);
        if (type == typeof(int) && int.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        if (type == typeof(long) && long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            return large;
        return type == typeof(Guid) && Guid.TryParse(raw, out var id) ? id : throw Invalid(text);
    }

    public static GraphQLException Invalid(string text) => new(ErrorBuilder.New()
        .SetMessage("The node ID string has an invalid format.")
        .SetExtension("originalValue", text)
        .Build());
}
