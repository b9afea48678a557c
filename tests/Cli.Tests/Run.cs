using System.Diagnostics;
using System.Text;

namespace ScoringGraph.Cli.Tests;

/// <summary>The real command in a process of its own, run at the root of the repository.</summary>
/// <param name="Exit">What the shell is told.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Errors">The error stream.</param>
internal sealed record Run(int Exit, string Output, string Errors)
{
    public const string Scheme = "rules/nantong-2017";

    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    public static Run Of(params string[] arguments) => In("", arguments);

    /// <summary>Runs it with a culture of the machine's own.</summary>
    public static Run In(string culture, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [$"{AppContext.BaseDirectory}scoringgraph.dll", .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (culture.Length > 0) start.Environment["LC_ALL"] = culture;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    public static Run Score(string month, string facts, params string[] more) => Of(["score", "--scheme", Scheme, "--month", month, "--facts", facts, .. more]);

    public static string Sample(string month) => $"{Scheme}/samples/{month}.json";

    private static string RootAbove(string folder)
    {
        while (!File.Exists($"{folder}/ScoringGraph.sln")) folder = Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
