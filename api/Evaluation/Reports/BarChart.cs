using System.Globalization;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Reports;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Share">How long it is, 0 to 1; null where nothing is known.</param>
/// <param name="IsOpen">Whether the share may change, as facts are missing.</param>
/// <param name="Best">Where the best stands; null to leave it out.</param>
/// <param name="Median">Where the median stands; null to leave it out.</param>
internal sealed record Bar(string Label, Rational? Share, bool IsOpen, Rational? Best, Rational? Median);

/// <summary>Bars of shares beside the best and the median, as SVG; every number stands in the text alternatives too.</summary>
internal sealed class BarChart(Page page)
{
    private const decimal Left = 250m;
    private const decimal Width = 520m;
    private const decimal Right = 900m;
    private const decimal RowHeight = 26m;
    private const int LabelWidth = 32;

    public Html Of(string title, IReadOnlyList<Bar> bars)
    {
        var end = (bars.Count * RowHeight) + 10m;
        return Html.Of($"""
            <svg viewBox="0 0 {Right} {end + 34m}" role="img" aria-label="{title}">
            <title>{title}</title>
            <desc>{string.Join(page.Say("；", "; "), bars.Select(Words))}</desc>
            {bars.Select((bar, index) => Row(bar, (index * RowHeight) + 4m))}{Axis(end)}{Legend(end + 16m, bars.Any(bar => bar.Best is not null))}</svg>

            """);
    }

    private Html Row(Bar bar, decimal top)
    {
        var (value, middle) = (Value(bar), top + 14m);
        var best = bar.Best is { } most ? Triangle(At(most), top) : Html.Empty;
        var median = bar.Median is { } mid ? Html.Of($"<line class=\"median\" x1=\"{At(mid)}\" x2=\"{At(mid)}\" y1=\"{top - 1m}\" y2=\"{top + 21m}\"/>") : Html.Empty;
        var length = bar.Share is { } share ? At(share) - Left : 0m;
        return Html.Of($"""
            <g><title>{Words(bar)}</title><text x="0" y="{middle}">{Shortened(bar.Label)}</text><rect class="track" x="{Left}" y="{top}" width="{Width}" height="20"/><rect class="bar" x="{Left}" y="{top + 3m}" width="{length}" height="14"/>{median}{best}<text class="end" x="{Right}" y="{middle}">{value}</text></g>

            """);
    }

    private string Words(Bar bar) => string.Concat(
        $"{bar.Label}{page.Say("：", ": ")}{Value(bar)}",
        bar.Best is { } best ? page.Say($"，最好 {Shares.Percent(best)}", $", best {Shares.Percent(best)}") : "",
        bar.Median is { } median ? page.Say($"，中位数 {Shares.Percent(median)}", $", median {Shares.Percent(median)}") : "");

    private string Value(Bar bar) => bar.Share is { } known ? $"{Shares.Percent(known)}{(bar.IsOpen ? page.Say("（暂定）", " (provisional)") : "")}" : page.Say("未评分", "not scored");

    private static Html Axis(decimal y) => Html.Join(new[] { 0m, 0.25m, 0.5m, 0.75m, 1m }.Select(share => Html.Of(
        $"<text x=\"{At(share) - 10m}\" y=\"{y + 8m}\">{share * 100m}%</text>")));

    private Html Legend(decimal y, bool hasBest)
    {
        var best = hasBest ? Html.Of($"{Triangle(Left + 234m, y)}<text x=\"{Left + 246m}\" y=\"{y + 13m}\">{page.Say("最好的地区", "best participant")}</text>") : Html.Empty;
        return Html.Of($"""
            <rect class="bar" x="{Left}" y="{y + 3m}" width="24" height="11"/><text x="{Left + 30m}" y="{y + 13m}">{page.Say("得分率", "share reached")}</text><line class="median" x1="{Left + 130m}" x2="{Left + 130m}" y1="{y}" y2="{y + 16m}"/><text x="{Left + 138m}" y="{y + 13m}">{page.Say("中位数", "median")}</text>{best}
            """);
    }

    private static Html Triangle(decimal x, decimal top) => Html.Of($"<path class=\"best\" d=\"M{x - 6m} {top - 3m}h12l-6 10z\"/>");

    private static decimal At(Rational share) => Left + (Width * Rational.Max(Rational.Zero, Rational.Min(share, 1m)).Round(4));

    // A Chinese character, or quotation mark among them, is twice as wide as a Latin letter.
    private static string Shortened(string label)
    {
        var (width, elements) = (0, StringInfo.GetTextElementEnumerator(label));
        while (elements.MoveNext())
        {
            width += elements.GetTextElement()[0] < '\u2000' ? 1 : 2;
            if (width > LabelWidth) return $"{label[..elements.ElementIndex]}…";
        }

        return label;
    }
}
