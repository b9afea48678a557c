using System.CommandLine;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>Arguments and options that several verbs share.</summary>
internal static class Options
{
    public static Argument<string> SchemeFolder() => new("scheme-folder") { Description = "方案文件夹 / the scheme's folder, such as rules/nantong-2017" };

    public static Option<string> Scheme() => new("--scheme") { Description = "方案文件夹 / the scheme's folder", Required = true };

    public static Option<string> Facts() => new("--facts") { Description = "事实文件，JSON、CSV 或 xlsx / the facts file, JSON, CSV or xlsx", Required = true };

    public static Option<string> Out() => new("--out") { Description = "输出到哪个文件 / the file to write" };

    public static Option<string> Participant() => new("--participant") { Description = "参评地区 / the participant, such as 海门市", Required = true };

    public static Option<string> Indicator() => new("--indicator") { Description = "指标代码 / the indicator's code, such as A1.G1.I1", Required = true };

    public static Option<string?> SomeIndicator() => new("--indicator") { Description = "指标代码，缺省为最终得分 / the indicator's code, such as A1.G1.I1; left out: the final score" };

    public static Option<Month> Month() => new("--month")
    {
        Description = "月份 / the month, such as 2017-10",
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (Scoring.Month.TryParse(text, out var month)) return month;
            result.AddError($"`{text}` 不是月份，请写成 2017-10 / `{text}` is not a month; write it as 2017-10");
            return default;
        },
    };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = string.Join(" | ", formats), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string> Lang()
    {
        var option = new Option<string>("--lang") { Description = "zh | en", DefaultValueFactory = _ => "zh" };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Language LanguageOf(string? lang) => lang == "en" ? Language.En : Language.Zh;
}
