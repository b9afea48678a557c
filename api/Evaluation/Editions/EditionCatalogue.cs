using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Editions;

/// <summary>Every scheme with the edition of each of its months compiled: immutable, replaced whole where rules change.</summary>
public sealed class EditionCatalogue
{
    private readonly Dictionary<(string Scheme, Month Month), CompiledEdition> editions;

    private EditionCatalogue(IReadOnlyList<LoadedScheme> schemes, IEnumerable<CompiledEdition> editions)
    {
        Schemes = schemes;
        this.editions = editions.ToDictionary(edition => (edition.Edition.Scheme.Code, edition.Edition.Month));
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
        return read.Any(item => item.Scheme is null) ? (null, problems) : (Of([.. read.Select(item => item.Scheme!)]), problems);
    }

    public static EditionCatalogue Of(IReadOnlyList<LoadedScheme> schemes) => new(schemes, schemes.SelectMany(scheme => CompiledEdition.AllOf(scheme)));

    /// <summary>The same with one scheme replaced; only the criteria that changed are compiled.</summary>
    public EditionCatalogue With(LoadedScheme scheme)
    {
        var others = editions.Values.ToLookup(edition => edition.Edition.Scheme.Code != scheme.Scheme.Code);
        return new EditionCatalogue([.. Schemes.Select(item => item.Scheme.Code == scheme.Scheme.Code ? scheme : item)], [.. others[true], .. CompiledEdition.AllOf(scheme, others[false])]);
    }

    public LoadedScheme? Scheme(string code) => Schemes.FirstOrDefault(scheme => scheme.Scheme.Code == code);

    /// <summary>What a scheme declares for a month, or, of no month, in scheme.json as it stands; null if there is no such scheme.</summary>
    public Scheme? DeclaredFor(string scheme, Month? month) => Scheme(scheme) is not { } loaded ? null : month is { } asked ? loaded.DeclaredFor(asked).Scheme : loaded.Scheme;

    public CompiledEdition? Edition(string scheme, Month month) => editions.GetValueOrDefault((scheme, month));
}
