using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Editions;

/// <summary>Every scheme of a rules folder, with the edition of each of its months compiled.</summary>
public sealed class EditionCatalogue
{
    private readonly Dictionary<(string Scheme, Month Month), CompiledEdition> editions;

    private EditionCatalogue(IReadOnlyList<LoadedScheme> schemes)
    {
        Schemes = schemes;
        editions = schemes
            .SelectMany(scheme => CompiledEdition.AllOf(scheme))
            .ToDictionary(edition => (edition.Edition.Scheme.Code, edition.Edition.Month));
    }

    public IReadOnlyList<LoadedScheme> Schemes { get; }

    /// <summary>Loads every scheme of the folder; null with the problems if one of them cannot be used.</summary>
    /// <param name="folder">The folder that holds one folder per scheme.</param>
    public static (EditionCatalogue? Catalogue, IReadOnlyList<Problem> Problems) Load(string folder)
    {
        if (!Directory.Exists(folder))
            return (null, SchemeFolder.Read(folder).Problems);
        var read = Directory.GetDirectories(folder).Where(path => File.Exists(Path.Combine(path, "scheme.json"))).Order(StringComparer.Ordinal).Select(SchemeFolder.Read).ToArray();
        Problem[] problems = [.. read.SelectMany(item => item.Problems)];
        return read.Any(item => item.Scheme is null) ? (null, problems) : (new EditionCatalogue([.. read.Select(item => item.Scheme!)]), problems);
    }

    public LoadedScheme? Scheme(string code) => Schemes.FirstOrDefault(scheme => scheme.Scheme.Code == code);

    public CompiledEdition? Edition(string scheme, Month month) => editions.GetValueOrDefault((scheme, month));
}
