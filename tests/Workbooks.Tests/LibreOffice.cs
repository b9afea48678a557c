using System.Diagnostics;

namespace ScoringGraph.Workbooks.Tests;

/// <summary>The spreadsheet that recalculates workbooks, with a profile of its own in a temporary folder.</summary>
internal static class LibreOffice
{
    private static readonly string? Program = Find();

    /// <summary>Why nothing can be recalculated; null if it can.</summary>
    public static string? WhyNot => Program is null ? "LibreOffice is not installed: apt-get install libreoffice-calc" : null;

    /// <summary>The workbooks as they are after they were opened, calculated and saved.</summary>
    public static IReadOnlyDictionary<string, byte[]> Recalculated(IReadOnlyDictionary<string, byte[]> workbooks)
    {
        var folder = Directory.CreateTempSubdirectory("scoring-office-").FullName;
        try
        {
            var (before, after) = (Directory.CreateDirectory($"{folder}/before").FullName, Directory.CreateDirectory($"{folder}/after").FullName);
            foreach (var (name, content) in workbooks) File.WriteAllBytes($"{before}/{name}.xlsx", content);
            var start = new ProcessStartInfo(Program!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", after, .. Directory.GetFiles(before)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return workbooks.Keys.ToDictionary(name => name, name => File.Exists($"{after}/{name}.xlsx") ? File.ReadAllBytes($"{after}/{name}.xlsx") : throw new InvalidOperationException(said));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
}
