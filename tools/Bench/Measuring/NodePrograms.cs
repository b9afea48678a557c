using System.ComponentModel;
using System.Diagnostics;
using ScoringGraph.Bench.Months;

namespace ScoringGraph.Bench.Measuring;

/// <summary>Runs the Node scripts of the folder `peers`.</summary>
internal static class NodePrograms
{
    public static string Folder => Path.Combine(Plan.Repository, "tools", "Bench", "peers");

    /// <summary>PostGraphile's packages are of another age than the others, so it has a folder of its own.</summary>
    public static string PostGraphileFolder => Path.Combine(Folder, "postgraphile");

    public static string? WhyNot() => WhyNot(Folder);

    /// <summary>Installs the packages of a folder if that was not done yet; null when its scripts can run, else why not.</summary>
    public static string? WhyNot(string folder)
    {
        try
        {
            if (Run("node", ["--version"]).ExitCode != 0) return "node does not start";
            // Not `npm ci`: it insists on the binaries of every other platform, which a mirror of the registry may lack.
            return !IsInstalled(folder) && Run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save"]) is { ExitCode: not 0 } install
                ? $"npm install failed: {install.Error.Trim().Split('\n')[^1]}"
                : null;
        }
        catch (Win32Exception)
        {
            return "node or npm is not installed";
        }
    }

    // npm writes its own list of what it installed; one older than the lock file is of other packages.
    private static bool IsInstalled(string folder) =>
        File.GetLastWriteTimeUtc(Path.Combine(folder, "node_modules", ".package-lock.json")) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));

    public static (int ExitCode, string Output, string Error) Run(string program, string[] arguments, string input = "")
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
