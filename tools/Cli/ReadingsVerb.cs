using System.CommandLine;
using System.Globalization;
using ScoringGraph.Cli.Output;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Readings;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`readings`: how a plan is read where it leaves room, and what a month would come to if it were read otherwise.</summary>
internal static class ReadingsVerb
{
    public static Command Command()
    {
        var (folder, facts, lang) = (Options.SchemeFolder(), Options.Facts(), Options.Lang());
        (facts.Required, facts.Description) = (false, "按其他读法重新评分的事实文件 / the facts file to score by other readings");
        var with = new Option<string[]>("--with") { Description = "换用的读法，可多次给出，合在一起 / another reading, such as R-01=1; several are taken together" };
        var command = new Command("readings", "列出对原文的读法，并比较其他读法 / lists how the plan is read, and compares other readings") { folder, facts, with, lang };
        command.Validators.Add(result =>
        {
            if (result.GetResult(with) is not null && result.GetResult(facts) is null) result.AddError("`--with` 须与 `--facts` 一起给出 / `--with` needs `--facts`");
            foreach (var token in result.GetResult(with)?.Tokens ?? [])
                if (AskedOf(token.Value) is null) result.AddError($"`{token.Value}` 不是读法，请写成 R-01=1 / `{token.Value}` names no alternative; write it as R-01=1");
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(folder), parsed.GetValue(facts), [.. (parsed.GetValue(with) ?? []).Select(AskedOf).OfType<AskedReading>()], Options.LanguageOf(parsed.GetValue(lang)), cancellationToken)));
        return command;
    }

    private static int Run(string folder, string? path, AskedReading[] asked, Language language, CancellationToken cancellationToken)
    {
        if (Inputs.Scheme(folder, language) is not { } loaded) return ExitCode.Findings;
        if (path is null)
        {
            ReadingsTable.Write(loaded.Scheme, language);
            return ExitCode.Fine;
        }

        var (problems, read) = (new ProblemList(), new ProblemList());
        var chosen = ChosenReadings.Of(loaded.Scheme, asked, "--with", problems);
        var facts = FactsFile.Read(path, loaded.Scheme, read);
        foreach (var problem in read.Problems) problems.Add(problem);
        if (facts is not null && !problems.HasErrors)
        {
            var edition = CompiledEdition.Of(loaded, facts.Month);
            var comparison = new ReadingComparison(new ScoredMonth(edition, facts, edition.Score(facts), new MonthState(facts.Month, false, "", edition.Hash)));
            if (asked.Length > 0 && comparison.Of(chosen, problems, cancellationToken) is { } together) ReadingsTable.Write(together, language);
            else if (asked.Length == 0)
                foreach (var one in ChosenReadings.All(loaded.Scheme))
                    if (comparison.Of([one], problems, cancellationToken) is { } compared) Console.WriteLine(compared.Sentence.In(language));
        }

        Inputs.Print(problems.Problems, language);
        return problems.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    private static AskedReading? AskedOf(string text) =>
        text.Split('=') is [{ Length: > 0 } reading, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var alternative) ? new(reading, alternative) : null;
}
