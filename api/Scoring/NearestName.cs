namespace ScoringGraph.Scoring;

/// <summary>Finds the known name that a mistyped one most likely meant.</summary>
public static class NearestName
{
    /// <summary>The known name closest to <paramref name="name"/>, or null when none is near enough to be worth suggesting.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var limit = Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit) continue;
            var distance = Distance(name, candidate);
            if (distance > limit || (best is not null && distance == limit)) continue;
            best = candidate;
            limit = distance;
            if (distance == 0) break;
        }

        return best;
    }

    /// <summary>The same, if no other known name is as near: what may be put in its place without asking.</summary>
    public static string? Sure(string name, IEnumerable<string> known)
    {
        var names = known as IReadOnlyCollection<string> ?? [.. known];
        if (Of(name, names) is not { } nearest) return null;
        return names.Any(other => other != nearest && Distance(name, other) <= Distance(name, nearest)) ? null : nearest;
    }

    // Damerau-Levenshtein over characters, case-insensitive: a wrong case is the nearest miss of all.
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
