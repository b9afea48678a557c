using System.CommandLine;
using System.Text;
using ScoringGraph.Cli.Output;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Reports;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`report`: a participant's or a department's month as one HTML file, to be printed.</summary>
internal static class ReportVerb
{
    public static Command Command()
    {
        var (scheme, month, facts, lang) = (Options.Scheme(), Options.Month(), Options.Facts(), Options.Lang());
        var participant = new Option<string>("--participant") { Description = "参评地区 / the participant, such as 海门市" };
        var department = new Option<string>("--department") { Description = "责任部门 / the department, such as 市行政审批局" };
        var output = new Option<string>("--out") { Description = "写入的文件，缺省为标准输出 / the file to write; left out: standard output" };
        var command = new Command("report", "写出一个地区或一个部门当月的报告，可打印的 HTML / writes the month's report of a participant or a department, HTML to be printed") { scheme, month, facts, participant, department, output, lang };
        command.Validators.Add(result =>
        {
            if (result.GetResult(participant) is null == result.GetResult(department) is null) result.AddError("`--participant` 与 `--department` 须写且只写一个 / give either `--participant` or `--department`");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(month), parsed.GetRequiredValue(facts),
            parsed.GetValue(participant), parsed.GetValue(department), parsed.GetValue(output), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string folder, Month month, string path, string? participant, string? department, string? output, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme) return ExitCode.Findings;
        var known = IsKnown(scheme, participant, department, language);
        if (Inputs.Edition(scheme, month, language) is not { } edition || Inputs.Facts(path, scheme, month, language) is not { } facts || !known) return ExitCode.Findings;
        var report = participant is null ? new DepartmentReport(edition, facts, language).Of(department!) : new ParticipantReport(edition, facts, language).Of(participant);
        var problems = new ProblemList();
        if (output is null) Console.Write(report);
        else OutputFile.Write(output, Encoding.UTF8.GetBytes(report), problems);
        Inputs.Print(problems.Problems, language);
        return problems.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    private static bool IsKnown(LoadedScheme scheme, string? participant, string? department, Language language)
    {
        var problems = new ProblemList();
        if (participant is not null) KnownNames.Participant(scheme.Scheme, "--participant", participant, problems);
        if (department is not null) KnownNames.Department(scheme.Scheme, "--department", department, problems);
        Inputs.Print(problems.Problems, language);
        return !problems.HasErrors;
    }
}
