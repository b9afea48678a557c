using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ScoringGraph.Evaluation.Reports;

/// <summary>Finished markup. Whatever is interpolated into it is encoded, unless it is markup already.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Html(string Markup)
{
    public static readonly Html Empty = new("");

    public static Html Of(HtmlText text) => new(text.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));
}

/// <summary>The text of an interpolated string that becomes markup.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text;

    public HtmlText(int literalLength, int formattedCount) => text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(string? value) => text.Append(Encoder.Encode(value ?? ""));

    public void AppendFormatted(decimal value) => text.Append(value.ToString("0.##", CultureInfo.InvariantCulture));

    public void AppendFormatted(Html html) => text.Append(html.Markup);

    public void AppendFormatted(IEnumerable<Html> parts) => text.Append(Html.Join(parts).Markup);

    public override string ToString() => text.ToString();
}
