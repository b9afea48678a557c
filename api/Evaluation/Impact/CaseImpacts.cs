using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>Runs the cases of changed files by the rules in force and by the changed ones.</summary>
/// <param name="before">The rules in force.</param>
/// <param name="after">The changed ones, with the cases.</param>
/// <param name="known">Editions whose criteria need not be compiled again.</param>
internal sealed class CaseImpacts(LoadedScheme before, LoadedScheme after, IEnumerable<CompiledEdition> known)
{
    private readonly bool isSameScheme = before.HasSameDeclarations(after);

    /// <summary>What the cases show differently.</summary>
    /// <param name="indicators">The indicators whose rules change.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public IReadOnlyList<CaseImpact> Of(IReadOnlyList<string> indicators, CancellationToken cancellationToken)
    {
        if (isSameScheme && indicators.Count == 0) return [];
        var concerned = Read(after).Where(one => !isSameScheme || indicators.Any(one.Concerns)).ToArray();
        if (concerned.Length == 0) return [];
        var old = new CaseRunner(before, known);
        var now = old.With(after);
        // A case that tells of facts which only the changed scheme declares says nothing of the rules in force.
        var readable = isSameScheme ? null : Read(before).ToDictionary(one => (one.File, one.Place));
        var impacts = new List<CaseImpact>();
        foreach (var one in concerned)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var same = readable is null ? one : readable.GetValueOrDefault((one.File, one.Place));
            impacts.AddRange(Of(one, same is null ? one.Expected.Select(_ => (object?)null) : old.ValuesOf(same), now.ValuesOf(one)));
        }

        return impacts;
    }

    private IEnumerable<CaseImpact> Of(Case one, IEnumerable<object?> was, IEnumerable<object?> now) =>
        from item in one.Expected.Zip(was, now)
        where !Equals(item.Second, item.Third)
        select new CaseImpact(
            // Its place in the scheme, wherever that lies.
            one.File[(after.Folder.Length + 1)..], item.First.Place.Line, one.Name, one.Facts.Month, item.First.Path, CaseRunner.Show(item.First.Value),
            Shown(item.Second), Shown(item.Third), CaseRunner.Same(item.Third, item.First.Value));

    private static string? Shown(object? value) => value is null ? null : CaseRunner.Show(value);

    private IReadOnlyList<Case> Read(LoadedScheme scheme) => CaseReader.ReadAll(after.Files, scheme.Scheme, new ProblemList());
}
