using System.CommandLine;
using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Cli;

/// <summary>`read`: a scheme's rules and parameters as sentences.</summary>
internal static class ReadVerb
{
    public static Command Command()
    {
        var (folder, indicator, month, lang) = (Options.SchemeFolder(), Options.Indicator(), Options.Month(), Options.Lang());
        (indicator.Required, month.Required) = (false, false);
        var command = new Command("read", "用文字读出方案的规则 / tells a scheme's rules in sentences") { folder, indicator, month, lang };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(folder), parsed.GetValue(indicator), parsed.GetResult(month) is null ? null : parsed.GetValue(month), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, string? indicator, Month? month, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } loaded) return ExitCode.Findings;
        var (scheme, problems) = (loaded.Scheme, new ProblemList());
        if (month is { } asked && !scheme.Months.Contains(asked))
            problems.AddUnknown("FACT016", "--month", null, "月份", "month", $"{asked}", scheme.Months.Select(item => item.ToString()));
        if (indicator is not null && !scheme.Indicators.Any(item => item.Code == indicator))
            problems.AddUnknown("FACT017", "--indicator", null, "指标", "indicator", indicator, scheme.Indicators.Select(item => item.Code));
        Inputs.Print(problems.Problems, language);
        if (problems.HasErrors) return ExitCode.Findings;

        if (indicator is null)
        {
            Console.WriteLine(scheme.Name.In(language));
            foreach (var sentence in SchemeSentences.Of(month is { } own ? loaded.DeclaredFor(own) : loaded.Declared[0])) Console.WriteLine($"  {sentence.In(language)}");
            foreach (var amended in loaded.Declared.Where(item => item.Before is not null && (month is not { } until || item.Effective <= until))) Print(amended, language);
            Console.WriteLine();
        }

        foreach (var rule in Rules(loaded, indicator, month)) Print(rule, loaded.DeclaredFor(month ?? rule.Version.Effective).Scheme, language);
        return ExitCode.Fine;
    }

    // In the order of the plan, the versions of an indicator one after the other.
    private static IEnumerable<CheckedRule> Rules(LoadedScheme loaded, string? indicator, Month? month) =>
        from item in loaded.Scheme.Indicators
        where indicator is null || item.Code == indicator
        from rule in loaded.Rules.Where(rule => rule.Version.Indicator == item.Code).OrderBy(rule => rule.Version.Effective)
        where month is not { } asked || ReferenceEquals(rule, loaded.InForce(item.Code, asked))
        select rule;

    private static void Print(CheckedScheme amended, Language language)
    {
        Console.WriteLine(language == Language.Zh ? $"  自 {amended.Effective} 起：" : $"  From {amended.Effective} on:");
        foreach (var change in SchemeChanges.Between(amended.Before!, amended)) Console.WriteLine($"    {change.Sentence.In(language)}");
    }

    private static void Print(CheckedRule rule, Scheme scheme, Language language)
    {
        foreach (var sentence in RuleSentences.Of(rule, scheme))
        {
            if (sentence.Criterion is not { } number)
            {
                Console.WriteLine(sentence.Text.In(language));
                continue;
            }

            var clause = rule.Version.Criteria.First(criterion => criterion.Number == number).Clause;
            Console.WriteLine($"  {number} {sentence.Text.In(language)}");
            Console.WriteLine($"     「{clause.Preface}{clause.Text}」");
        }

        Console.WriteLine();
    }
}
