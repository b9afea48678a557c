using System.Diagnostics;

namespace ScoringGraph.Graph.Tests;

/// <summary>The program as a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    public StreamReader Output => process.StandardOutput;

    public static ServerProcess Start(params string[] arguments) => StartIn("Development", arguments);

    public static ServerProcess StartIn(string environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ScoringGraph.Server.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it gives up, which it is expected to do at once.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
