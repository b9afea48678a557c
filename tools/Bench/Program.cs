using ScoringGraph.Bench.Explained;
using ScoringGraph.Bench.Http;
using ScoringGraph.Bench.Measuring;

// The program is also one of the contenders of `http`.
if (args is [HandWrittenServer.Verb, var provider, var source, .. var rest])
{
    await HandWrittenServer.RunAsync(provider, source, rest);
    return 0;
}

var parts = new Dictionary<string, Func<IEnumerable<Line>>>
{
    ["month"] = MonthBenchmark.Lines,
    ["stock"] = StockBenchmark.Lines,
    ["peers"] = PeersBenchmark.Lines,
    ["lint"] = LintBenchmark.Lines,
    ["publications"] = PublicationBenchmark.Lines,
    ["preview"] = PreviewBenchmark.Lines,
    ["scaling"] = ScalingBenchmark.Lines,
    ["explain"] = ExplanationBenchmark.Lines,
    ["http"] = HttpBenchmark.Lines,
};

Session.Quick = args.Contains("--quick");
Session.Verbose = args.Contains("--verbose");
var names = args.Except(["--quick", "--verbose"]).ToArray();
if (names.Except(parts.Keys).ToArray() is { Length: > 0 } unknown)
{
    Console.Error.WriteLine($"`{unknown[0]}` is not a part; write any of: {string.Join(", ", parts.Keys)}, --quick, --verbose.");
    return 1;
}

var lines = new List<Line>();
foreach (var (name, part) in parts)
{
    if (names.Length > 0 && !names.Contains(name)) continue;
    Console.WriteLine($"Measuring {name} …");
    lines.AddRange(part());
}

SummaryTable.Print(lines);
return lines.Exists(line => line.Goal == Goal.NotMet) ? 2 : 0;
