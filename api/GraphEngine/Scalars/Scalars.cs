using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The scalars every graph knows, by C# type.</summary>
internal static partial class Scalars
{
    private const string Specifications = "https://scalars.graphql.org/chillicream/";

    public static Dictionary<Type, ScalarGraphType> ByType()
    {
        var dateTime = DateTime();
        var any = Any();
        return new()
        {
            [typeof(string)] = new StringGraphType(),
            [typeof(int)] = new IntGraphType(),
            [typeof(bool)] = new BooleanGraphType(),
            [typeof(double)] = Float(),
            [typeof(decimal)] = Decimal(),
            [typeof(long)] = Long(),
            [typeof(DateOnly)] = LocalDate(),
            [typeof(DateTime)] = dateTime,
            [typeof(DateTimeOffset)] = dateTime,
            [typeof(Guid)] = Uuid(),
            [typeof(Uri)] = Address(),
            [typeof(object)] = any,
            [typeof(JsonElement)] = any,
        };
    }

    // The engine's own Float knows nothing of numbers kept as text.
    private static Scalar Float() => new(
        "Float",
        "The `Float` scalar type represents signed double-precision fractional values as specified by IEEE 754.",
        null,
        plain => plain switch
        {
            RawNumber number => double.Parse(number.Text, CultureInfo.InvariantCulture) is var value && double.IsFinite(value) ? value : null,
            int or long or decimal or double => Convert.ToDouble(plain, CultureInfo.InvariantCulture),
            _ => null,
        },
        value => value is double number && double.IsFinite(number) ? number : null);

    private static Scalar Decimal() => new(
        "Decimal",
        "The `Decimal` scalar type represents a decimal floating-point number with high precision.",
        Specifications + "decimal.html",
        plain => plain is int or long or decimal ? Convert.ToDecimal(plain, CultureInfo.InvariantCulture) : null,
        value => value is decimal or int or long ? Normal(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) : null);

    // Databases disagree on trailing zeros. Dividing by a one of full scale takes them away and nothing else, but takes long.
    internal static decimal Normal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] != 0)
            return value / 1.0000000000000000000000000000m;
        var (number, scale) = ((ulong)(uint)bits[1] << 32 | (uint)bits[0], value.Scale);
        if (number == 0)
            return 0m;
        if (scale == 0 || number % 10 != 0)
            return value;
        for (; scale > 0 && number % 10 == 0; scale--)
            number /= 10;
        return new decimal((int)number, (int)(number >> 32), 0, decimal.IsNegative(value), scale);
    }

    private static Scalar Long() => new(
        "Long",
        "The `Long` scalar type represents a signed 64-bit integer.",
        Specifications + "long.html",
        plain => plain is int or long ? Convert.ToInt64(plain, CultureInfo.InvariantCulture) : null,
        value => value is int or long ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null);

    private static Scalar LocalDate() => new(
        "LocalDate",
        "The `LocalDate` scalar type represents a date without time or time zone information.",
        Specifications + "local-date.html",
        plain => plain is DateOnly ? plain
            : plain is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : null,
        value => value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    private static Scalar DateTime() => new(
        "DateTime",
        "The `DateTime` scalar type represents a date and time with time zone offset information.",
        Specifications + "date-time.html",
        plain => plain is DateTimeOffset ? plain
            : plain is string text && Rfc3339().IsMatch(text)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment
            : null,
        value => value switch
        {
            DateTimeOffset { Offset.Ticks: 0 } moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            // A DateTime is taken for UTC: the machine's time zone must never show in an answer.
            DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            _ => null,
        });

    private static Scalar Uuid() => new(
        "UUID",
        "The `UUID` scalar type represents a Universally Unique Identifier (UUID) as defined by RFC 9562.",
        Specifications + "uuid.html",
        plain => plain is Guid ? plain : plain is string text && Guid.TryParse(text, out var id) ? id : null,
        value => value is Guid id ? id.ToString("D") : null);

    private static Scalar Address() => new(
        "URI",
        "The `URI` scalar type represents a Uniform Resource Identifier (URI) as defined by RFC 3986.",
        Specifications + "uri.html",
        plain => plain is Uri ? plain : plain is string text && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : null,
        value => value is Uri uri ? uri.OriginalString : null);

    private static Scalar Any() => new(
        "Any",
        "The `Any` scalar type represents any valid GraphQL value.",
        Specifications + "any.html",
        plain => KeptText.IsUnicode(plain) ? plain : null,
        value => value);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Rfc3339();
}
