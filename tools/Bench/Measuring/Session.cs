using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ScoringGraph.Bench.Measuring;

/// <summary>
/// Runs a class of benchmarks in this process, all of them once and then all of them again, and gives the median time of each in
/// its best round: what else runs on the machine hits every contender, and rounds that it hits do not count.
/// </summary>
internal static class Session
{
    /// <summary>Fewer and shorter iterations.</summary>
    public static bool Quick { get; set; }

    /// <summary>Whether the framework's own log is shown.</summary>
    public static bool Verbose { get; set; }

    /// <summary>Nanoseconds of one call by method name, followed by the parameters if there are any.</summary>
    /// <param name="rounds">How often everything is run; half as often if it has to be quick.</param>
    public static IReadOnlyDictionary<string, double> Run<TBenchmarks>(int rounds = 4)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var round = 0; round < (Quick ? (rounds + 1) / 2 : rounds); round++)
            foreach (var (name, median) in RunOnce<TBenchmarks>())
                best[name] = Math.Min(median, best.GetValueOrDefault(name, double.MaxValue));
        return best;
    }

    private static IEnumerable<(string Name, double Median)> RunOnce<TBenchmarks>()
    {
        var job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(150))
            .WithWarmupCount(Quick ? 2 : 4)
            .WithIterationCount(Quick ? 4 : 8);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(Verbose ? ConsoleLogger.Default : NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
        return BenchmarkRunner.Run<TBenchmarks>(config).Reports.Select(report => (
            $"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}{string.Concat(report.BenchmarkCase.Parameters.Items.Select(item => $" {item.Value}"))}",
            report.ResultStatistics?.Median ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no result; run with --verbose.")));
    }
}
