using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ScoringGraph.Bench.Measuring;

/// <summary>Runs a class of benchmarks in this process, one after the other, and gives the median time of each.</summary>
internal static class Session
{
    /// <summary>Fewer and shorter iterations.</summary>
    public static bool Quick { get; set; }

    /// <summary>Whether the framework's own log is shown.</summary>
    public static bool Verbose { get; set; }

    /// <summary>Median nanoseconds of one call by method name, followed by the parameters if there are any.</summary>
    public static IReadOnlyDictionary<string, double> Run<TBenchmarks>()
    {
        var job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(Quick ? 150 : 300))
            .WithWarmupCount(Quick ? 3 : 6)
            .WithIterationCount(Quick ? 5 : 12);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(Verbose ? ConsoleLogger.Default : NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<TBenchmarks>(config);
        return summary.Reports.ToDictionary(
            report => $"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}{string.Concat(report.BenchmarkCase.Parameters.Items.Select(item => $" {item.Value}"))}",
            report => report.ResultStatistics?.Median ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no result; run with --verbose."),
            StringComparer.Ordinal);
    }
}
