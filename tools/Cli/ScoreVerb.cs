using System.CommandLine;
using ScoringGraph.Cli.Output;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Cli;

/// <summary>`score`: scores a month from its facts file, or a period from the facts files of its months.</summary>
internal static class ScoreVerb
{
    public static Command Command()
    {
        var (scheme, month) = (Options.Scheme(), Options.Month());
        month.Required = false;
        var period = new Option<string>("--period") { Description = "季度、半年或年度 / the quarter, half year or year, such as 2026Q1" };
        var facts = new Option<string[]>("--facts") { Description = "事实文件，JSON、CSV 或 xlsx；评价期每月一个 / the facts file, JSON, CSV or xlsx; of a period, one for each month", Required = true };
        var format = Options.Format("table", "json", "csv");
        var lang = Options.Lang();
        var command = new Command("score", "按事实文件为一个月或一个评价期评分 / scores a month or a period from facts files") { scheme, month, period, facts, format, lang };
        command.Validators.Add(result =>
        {
            if (result.GetResult(month) is null == result.GetResult(period) is null) result.AddError("`--month` 与 `--period` 须写且只写一个 / give either `--month` or `--period`");
            else if (result.GetResult(month) is not null && result.GetResult(facts)?.Tokens.Count > 1) result.AddError("`--month` 只有一个 `--facts` / with `--month` there is one `--facts`");
        });
        command.SetAction(parsed =>
        {
            var language = Options.LanguageOf(parsed.GetValue(lang));
            if (Inputs.Scheme(parsed.GetRequiredValue(scheme), language) is not { } loaded) return ExitCode.Findings;
            var (paths, written) = (parsed.GetRequiredValue(facts), parsed.GetValue(format)!);
            return parsed.GetValue(period) is { } code ? Period(loaded, code, paths, written, language) : Month(loaded, parsed.GetValue(month), paths[0], written, language);
        });
        return command;
    }

    private static int Month(LoadedScheme scheme, Month month, string path, string format, Language language)
    {
        if (Inputs.Edition(scheme, month, language) is not { } edition || Inputs.Facts(path, scheme, month, language) is not { } facts) return ExitCode.Findings;
        var score = edition.Score(facts);
        switch (format)
        {
            case "json": ScoreJson.Write(score); break;
            case "csv": ScoreCsv.Write(score); break;
            default: ScoreTable.Write(score, language); break;
        }

        return ExitCode.Fine;
    }

    private static int Period(LoadedScheme scheme, string code, string[] paths, string format, Language language)
    {
        var problems = new ProblemList();
        var period = scheme.Scheme.Periods.FirstOrDefault(item => item.Code == code);
        if (scheme.Scheme.Periods.Count == 0)
            problems.Add("FACT022", "--period", null, $"方案 `{scheme.Scheme.Code}` 没有评价期（`periods`）；请用 `--month` 逐月评分。", $"Scheme `{scheme.Scheme.Code}` has no `periods`; score its months with `--month`.");
        else if (period is null)
            problems.AddUnknown("FACT022", "--period", null, "评价期", "period", code, scheme.Scheme.Periods.Select(item => item.Code));
        var months = new Dictionary<Month, IReadOnlyDictionary<string, MonthFinal>>();
        foreach (var path in paths)
        {
            if (Inputs.ReadFacts(path, scheme, null, problems) is not { } facts) continue;
            if (period is not null && period.Months.All(item => item.Month != facts.Month))
                problems.Add("FACT023", path, null, $"{facts.Month} 不在评价期 `{code}` 中；请去掉这个文件。", $"{facts.Month} is not in period `{code}`; leave this file out.");
            else if (!months.TryAdd(facts.Month, CompiledEdition.Of(scheme, facts.Month).Score(facts).Scorecards.ToDictionary(card => card.Participant, MonthFinal.Of, StringComparer.Ordinal)))
                problems.Add("FACT015", path, null, $"{facts.Month} 的事实给了两份；请只留一份。", $"The facts of {facts.Month} are given twice; give one file.");
        }

        Inputs.Print(problems.Problems, language);
        if (period is null || problems.HasErrors) return ExitCode.Findings;
        var score = PeriodScorer.Score(scheme.Scheme, period, months);
        switch (format)
        {
            case "json": PeriodJson.Write(scheme.Scheme, score); break;
            case "csv": PeriodCsv.Write(score); break;
            default: PeriodTable.Write(scheme.Scheme, score, language); break;
        }

        return ExitCode.Fine;
    }
}
