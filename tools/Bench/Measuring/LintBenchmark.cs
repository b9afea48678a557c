using BenchmarkDotNet.Attributes;
using ScoringGraph.Bench.Months;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Reference;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Bench.Measuring;

/// <summary>Linting the whole plan and running all its cases, against compiling its rules. Files are in memory; nothing is known of them beforehand.</summary>
public class LintBenchmark
{
    private readonly SchemeFiles files = Plan.Scheme.Files;

    [GlobalSetup]
    public void Check()
    {
        if (RunCases(Plan.Scheme).Report.Failed > 0) throw new InvalidOperationException("Cases of the plan fail.");
    }

    /// <summary>Ready to answer: the runtime makes machine code of a delegate when it is first asked.</summary>
    [Benchmark(Baseline = true)]
    public object Compile()
    {
        var scheme = Read();
        var everything = new FactRow(scheme.Scheme.Facts);
        foreach (var (fact, index) in scheme.Scheme.Facts.Definitions.Select((fact, index) => (fact, index)))
            if (fact.IsNumber) everything.Set(index, 1m);
            else if (fact.Type == FactType.Boolean) everything.Set(index, true);
        return CompiledEdition.AllOf(scheme).Select(edition =>
            edition.Evaluate(new MonthFacts(scheme.Scheme.Code, edition.Edition.Month, [new ParticipantFacts("", everything, new HashSet<string>())]))).ToArray();
    }

    /// <summary>RulesEngine compiles a workflow when it is first asked.</summary>
    [Benchmark]
    public object StockCompile()
    {
        var stock = new StockExecutor(Plan.Scheme);
        var nothing = new FactRow(Plan.Scheme.Scheme.Facts);
        return Plan.Scheme.Rules.Select(rule => stock.Ask(rule, nothing)).ToArray();
    }

    [Benchmark]
    public object Lint()
    {
        var problems = new ProblemList();
        Linter.Lint(files, problems);
        return problems;
    }

    [Benchmark]
    public object Test() => RunCases(Read());

    [Benchmark]
    public object LintAndTest()
    {
        var scheme = Read();
        var (cases, report) = RunCases(scheme);
        return (report, Linter.Lint(scheme, cases));
    }

    internal static IEnumerable<Line> Lines()
    {
        var times = Session.Run<LintBenchmark>();
        yield return Line.AtMost(
            "lint + test of the plan / reading and compiling its rules",
            Measured(times, nameof(LintAndTest), nameof(Compile)),
            times[nameof(LintAndTest)] / times[nameof(Compile)],
            2.0);
        foreach (var (what, method, baseline) in new[]
        {
            ("lint of the plan / reading and compiling its rules", nameof(Lint), nameof(Compile)),
            ("test of the plan / reading and compiling its rules", nameof(Test), nameof(Compile)),
            ("lint + test of the plan / stock RulesEngine's compiling", nameof(LintAndTest), nameof(StockCompile)),
        })
            yield return Line.Fact(what, Line.Text($"{Measured(times, method, baseline)} = {times[method] / times[baseline]:0.00}x"));
    }

    private static string Measured(IReadOnlyDictionary<string, double> times, string method, string baseline) =>
        Line.Text($"{times[method] / 1e6:0.0} ms / {times[baseline] / 1e6:0.0} ms");

    private LoadedScheme Read() => SchemeFolder.Read(files, new ProblemList())!;

    private static (IReadOnlyList<Case> Cases, CaseReport Report) RunCases(LoadedScheme scheme)
    {
        var cases = CaseReader.ReadAll(scheme.Files, scheme.Scheme, new ProblemList());
        return (cases, new CaseRunner(scheme).Run(cases));
    }
}
