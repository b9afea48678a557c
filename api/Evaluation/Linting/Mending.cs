using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>Applies the fixes that problems carry, until none is left.</summary>
public static class Mending
{
    // A fix may uncover what stood behind it; fixes that undo each other end here.
    private const int MostRounds = 10;

    /// <summary>The files with every fix applied, and what was done; whatever has no fix stays as it is.</summary>
    public static (SchemeFiles Files, IReadOnlyList<Fix> Done) Mend(SchemeFiles files)
    {
        var done = new List<Fix>();
        for (var round = 0; round < MostRounds; round++)
        {
            var problems = new ProblemList();
            Linter.Lint(files, problems);
            var fixes = problems.Problems.Select(problem => problem.Fix).OfType<Fix>().ToLookup(fix => fix.Start.File);
            var before = done.Count;
            foreach (var path in files.Paths.Where(path => fixes.Contains(files.NameOf(path))).ToArray())
            {
                var (text, applied) = Apply(files.TextOf(path)!, fixes[files.NameOf(path)]);
                files = files.With(path, text);
                done.AddRange(applied);
            }

            if (done.Count == before) break;
        }

        return (files, done);
    }

    /// <summary>A file's text with the fixes applied that do not overlap an earlier one, and which those are.</summary>
    public static (string Text, IReadOnlyList<Fix> Applied) Apply(string text, IEnumerable<Fix> fixes)
    {
        var lines = LineStarts(text);
        var (parts, applied, last) = (new List<string>(), new List<Fix>(), 0);
        foreach (var (start, end, fix) in fixes.Distinct().Select(fix => (Start: OffsetOf(fix.Start, lines), End: OffsetOf(fix.End, lines), fix)).OrderBy(item => item.Start))
        {
            if (start < last || (applied.Count > 0 && start == last && start == end)) continue;
            parts.Add(text[last..start]);
            parts.Add(fix.Replacement);
            applied.Add(fix);
            last = end;
        }

        return (string.Concat([.. parts, text[last..]]), applied);
    }

    private static int OffsetOf(Place place, List<int> lines) => lines[place.Line - 1] + place.Column - 1;

    // Columns are counted behind the mark that some editors put at the beginning of a file.
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { text.StartsWith('\uFEFF') ? 1 : 0 };
        for (var index = 0; index < text.Length; index++)
            if (text[index] == '\n')
                starts.Add(index + 1);
        return starts;
    }
}
