using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using ScoringGraph.Bench.Months;

namespace ScoringGraph.Bench.Explained;

/// <summary>Starts the Node script that asks other rule engines the same question.</summary>
internal static class NodePeers
{
    private static string Folder => Path.Combine(Plan.Repository, "tools", "Bench", "peers");

    /// <summary>Evaluations per second by engine, or why there are none.</summary>
    public static (IReadOnlyDictionary<string, double>? Rates, string? WhyNot) Rates(object question)
    {
        try
        {
            if (Run("node", "--version", "").ExitCode != 0) return (null, "node does not start");
            // Not `npm ci`: it insists on the binaries of every other platform, which a mirror of the registry may lack.
            if (!Directory.Exists(Path.Combine(Folder, "node_modules")) && Run("npm", "install --no-audit --no-fund --no-save", "") is { ExitCode: not 0 } install)
                return (null, $"npm install failed: {LastLine(install.Error)}");
            var run = Run("node", "peers.mjs", JsonSerializer.Serialize(question));
            if (run.ExitCode != 0) throw new InvalidOperationException($"The peers gave no answer, or another one: {run.Error}");
            return (JsonSerializer.Deserialize<Dictionary<string, double>>(run.Output), null);
        }
        catch (Win32Exception)
        {
            return (null, "node or npm is not installed");
        }
    }

    private static string LastLine(string text) => text.Trim().Split('\n')[^1];

    private static (int ExitCode, string Output, string Error) Run(string program, string arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
