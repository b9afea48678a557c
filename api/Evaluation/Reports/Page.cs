using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Reports;

/// <summary>One page in one language that loads nothing from elsewhere, and the parts all reports share.</summary>
internal sealed class Page(CompiledEdition edition, Language language)
{
    public string Say(string zh, string en) => language == Language.Zh ? zh : en;

    public string Say(Text text) => text.In(language);

    /// <summary>The whole document.</summary>
    /// <param name="subject">Whom it is about.</param>
    /// <param name="indicators">The indicators whose rules it rests on.</param>
    /// <param name="body">Its sections.</param>
    public string Document(string subject, IReadOnlyList<EditionIndicator> indicators, Html body)
    {
        var scheme = edition.Edition.Scheme;
        var document = string.Join(" · ", new[] { scheme.Document.Title, scheme.Document.Number, scheme.Document.Issuer }.OfType<string>());
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{Say("zh-CN", "en")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{subject} · {edition.Edition.Month.ToString()} · {Say(scheme.Name)}</title>
            <style>
            {new Html(PageStyle.Css)}
            </style>
            </head>
            <body>
            <header>
            <p class="scheme">{Say(scheme.Name)}</p>
            <h1>{subject} · {edition.Edition.Month.ToString()}</h1>
            <p class="source">{Say("依据", "By")} <span lang="{LanguageOf(document)}">{document}</span></p>
            </header>
            {body}
            {Verification(indicators)}
            </body>
            </html>

            """).Markup;
    }

    public Html Section(string title, Html body) => Html.Of($"<section>\n<h2>{title}</h2>\n{body}\n</section>\n");

    public Html Note(string text) => Html.Of($"<p class=\"note\">{text}</p>\n");

    /// <summary>Nothing, if there are no items.</summary>
    public Html List(IEnumerable<Html> items) =>
        Html.Join(items.Select(item => Html.Of($"<li>{item}</li>"))) is { Markup.Length: > 0 } list ? Html.Of($"<ul>{list}</ul>") : Html.Empty;

    public Html Sentences(IEnumerable<Explanation> claims) => List(claims.Select(claim => Html.Of($"{Say(claim.Sentence)}")));

    /// <summary>Clauses word for word: in the plan's language, whatever that of the page is.</summary>
    public Html Clauses(IEnumerable<Explanation> claims) => List(claims.Select(claim => Say(claim.Sentence)).Distinct().Select(sentence =>
    {
        var end = sentence.LastIndexOf('」') + 1;
        return Html.Of($"<q lang=\"{LanguageOf(sentence[..end])}\">{sentence[..end]}</q>{sentence[end..]}");
    }));

    /// <summary>A labelled line of details; nothing if there is nothing to say.</summary>
    public Html Detail(string label, Html text) => text == Html.Empty ? Html.Empty : Html.Of($"<dt>{label}</dt><dd>{text}</dd>");

    // Ideographs make it Chinese; the brackets around a clause are not among them.
    private static string LanguageOf(string text) => text.Any(character => character is >= '\u4E00' and <= '\u9FFF') ? "zh-CN" : "en";

    private Html Verification(IReadOnlyList<EditionIndicator> indicators) =>
        Section(Say("如何核验", "How to verify this"), Html.Of($"""
            <p>{Say("用同一方案、同一份事实再次运行本程序，得到逐字节相同的报告；规则或参数凡有可能影响得分的改动，下列散列值随之改变。", "The same scheme and facts give the same report, byte for byte; any change of rules or parameters that could change a score changes these hashes.")}</p>
            <dl><dt>{Say("本月规则总散列（SHA-256）", "All rules of the month (SHA-256)")}</dt><dd class="hash">{edition.Hash}</dd><dt>{Say("程序版本", "Version of the program")}</dt><dd class="hash">{CompiledEdition.EngineVersion}</dd></dl>
            {Rules(indicators)}
            """));

    private Html Rules(IReadOnlyList<EditionIndicator> indicators)
    {
        if (indicators.Count == 0) return Html.Empty;
        var rules = indicators.Select(item => Html.Of(
            $"<tr><td>{item.Indicator.Code}</td><td>{Say(item.Indicator.Name)}</td><td class=\"month\">{item.Version.Effective.ToString()}</td><td class=\"hash\">{item.Version.ContentHash}</td></tr>\n"));
        return Html.Of($"""
            <table class="rules"><thead><tr><th>{Say("指标", "Indicator")}</th><th>{Say("名称", "Name")}</th><th>{Say("生效月份", "In force from")}</th><th>{Say("规则文件 SHA-256", "SHA-256 of the rule file")}</th></tr></thead><tbody>
            {rules}</tbody></table>
            """);
    }
}
