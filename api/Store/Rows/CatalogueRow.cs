namespace ScoringGraph.Store.Rows;

/// <summary>A row that is refreshed from the rule files at every start.</summary>
public abstract class CatalogueRow
{
    /// <summary>The scheme's code, a slash, and the row's own code, such as `nantong-2017/A1.G1.I1`; the same in every database.</summary>
    public required string Id { get; init; }

    /// <summary>The scheme's code.</summary>
    public required string SchemeId { get; init; }

    /// <summary>The order of the files, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>True if the files no longer list it; it stays because older scores name it.</summary>
    public bool IsRetired { get; set; }

    public SchemeRow Scheme { get; init; } = null!;

    internal static string IdOf(string scheme, string code) => $"{scheme}/{code}";
}
