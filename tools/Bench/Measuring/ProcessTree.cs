using System.Globalization;

namespace ScoringGraph.Bench.Measuring;

/// <summary>A process and those it started, as Linux tells of them.</summary>
internal static class ProcessTree
{
    // What /proc counts in, on every machine.
    private static readonly long TicksPerCount = TimeSpan.TicksPerSecond / 100;

    /// <summary>Processor time that all of them have used so far, those that have ended included.</summary>
    public static TimeSpan Processor(int root)
    {
        var processes = Directory.EnumerateDirectories("/proc").Select(Read).OfType<Status>().ToLookup(process => process.Parent);
        return TimeSpan.FromTicks(TicksPerCount * Used(processes.SelectMany(children => children).Single(process => process.Id == root)));

        long Used(Status process) => process.Used + processes[process.Id].Sum(Used);
    }

    // "12 (a name) S 1 …": the fields are those of proc(5), counted from the state after the name.
    private static Status? Read(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)) return null;
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new Status(id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..15].Sum(long.Parse));
        }
        catch (IOException)
        {
            // It has just ended; whoever waits for it has its time.
            return null;
        }
    }

    // Used: by itself and by the children it has waited for.
    private sealed record Status(int Id, int Parent, long Used);
}
