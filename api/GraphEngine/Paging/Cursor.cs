using System.Globalization;
using System.Text;

namespace ScoringGraph.GraphEngine;

/// <summary>A cursor: the place of an item in its list, counted from 0 and made opaque.</summary>
internal static class Cursor
{
    public static string Of(int index)
        => Convert.ToBase64String(Encoding.UTF8.GetBytes(index.ToString(CultureInfo.InvariantCulture)));

    public static int? Read(string? cursor, string argument)
    {
        if (cursor is null)
            return null;
        var bytes = new byte[cursor.Length];
        if (Convert.TryFromBase64String(cursor, bytes, out var length)
            && int.TryParse(Encoding.UTF8.GetString(bytes, 0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < int.MaxValue)
            return index;
        throw new GraphQLException(ErrorBuilder.New()
            .SetMessage($"The cursor specified in `{argument}` has an invalid format.")
            .SetCode("HC0078")
            .SetExtension("argument", argument)
            .SetExtension("cursor", cursor)
            .Build());
    }
}
