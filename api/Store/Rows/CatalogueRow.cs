namespace ScoringGraph.Store.Rows;

/// <summary>A row that is refreshed from the rule files at every start.</summary>
public abstract class CatalogueRow
{
    /// <summary>The global id; the same in every database.</summary>
    // The scheme's code, a slash, and the row's own code, such as `nantong-2017/A1.G1.I1`.
    public required string Id { get; init; }

    /// <summary>The scheme's code.</summary>
    public required string SchemeId { get; init; }

    /// <summary>The order within the scheme, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>True if the rule files no longer list it; it stays because older scores name it.</summary>
    public bool IsRetired { get; set; }

    /// <summary>The scheme it belongs to.</summary>
    public SchemeRow Scheme { get; init; } = null!;

    /// <summary>The id of what a scheme calls by a code.</summary>
    public static string IdOf(string scheme, string code) => $"{scheme}/{code}";
}
