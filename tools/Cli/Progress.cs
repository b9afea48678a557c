namespace ScoringGraph.Cli;

/// <summary>Shows on the error stream how far a long piece of work is; silent when nobody watches.</summary>
internal static class Progress
{
    public static Action<int>? Of(int total, string what)
    {
        if (Console.IsErrorRedirected || total == 0) return null;
        var shown = -1;
        return done =>
        {
            var percent = done * 100 / total;
            if (percent == shown) return;
            shown = percent;
            Console.Error.Write($"\r{what} {done}/{total} ({percent} %)");
            if (done == total) Console.Error.WriteLine();
        };
    }
}
