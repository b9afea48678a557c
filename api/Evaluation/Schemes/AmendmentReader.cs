using System.Security.Cryptography;
using System.Text;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>
/// Reads the months' scheme.json, one after the other: what one amends stands until a later one amends it again. Of the whole
/// only the sections that it amends are read anew.
/// </summary>
internal static class AmendmentReader
{
    /// <summary>What is declared from each month on, ascending; scheme.json first.</summary>
    /// <param name="first">What scheme.json declares.</param>
    /// <param name="files">The files.</param>
    /// <param name="known">What was read before; what did not change, nor anything before it, is taken over. Null for nothing.</param>
    /// <param name="problems">Where problems go.</param>
    public static IReadOnlyList<CheckedScheme> Read(CheckedScheme first, SchemeFiles files, LoadedScheme? known, ProblemList problems)
    {
        var declared = new List<CheckedScheme> { first };
        // Paths are in order, and so are months.
        foreach (var path in files.Paths.Where(SchemeFiles.IsAmendment))
            if ((Known(path, declared[^1], files, known) ?? Read(path, declared[^1], files, problems)) is { } amended)
                declared.Add(amended);
        return declared;
    }

    private static CheckedScheme? Known(string path, CheckedScheme before, SchemeFiles files, LoadedScheme? known) => known is not null && files.HasSame(path, known.Files)
        ? known.Declared.FirstOrDefault(item => item.Effective is { } month && SchemeFiles.AmendmentPath(month) == path && ReferenceEquals(item.Before, before))
        : null;

    private static CheckedScheme? Read(string path, CheckedScheme before, SchemeFiles files, ProblemList problems)
    {
        if (files.Read(path, problems) is not { } amendment) return null;
        var folder = path.Split('/')[0];
        new Amendment(before.Scheme, problems).Check(amendment, folder);
        var file = AmendedFile.Of(before.File, amendment);
        var scheme = new SchemeReader(problems).Amended(before.Scheme, before.File, file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{before.Hash}\n{folder}\n{files.HashOf(path)}")));
        var amended = new CheckedScheme(Month.Parse(folder), before, scheme, file, before.EventConditions, hash);
        return amended.Changes("bonus") || amended.Changes("penalties") ? amended with { EventConditions = EventConditions.Of(scheme, file, problems) } : amended;
    }
}
