using System.CommandLine;
using System.Globalization;
using System.Text;
using ScoringGraph.Cli;

// Numbers, dates and messages come out the same on every machine.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("scoringgraph：校验、测试、评分并解释评价方案 / checks, tests, scores and explains evaluation schemes")
{
    LintVerb.Command(),
    TestVerb.Command(),
    PreviewVerb.Command(),
    ScoreVerb.Command(),
    ExplainVerb.Command(),
    ExportVerb.Command(),
    CompareVerb.Command(),
    ReportVerb.Command(),
    TemplateVerb.Command(),
    ReadVerb.Command(),
    ReadingsVerb.Command(),
    DiffVerb.Command(),
    MutateVerb.Command(),
    RulesVerb.Command(),
    SchemaVerb.Command(),
    WatchVerb.Command(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();

foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
Console.Error.WriteLine("scoringgraph --help 显示用法 / shows how to use it");
return ExitCode.BadUsage;
