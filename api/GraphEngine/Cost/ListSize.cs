namespace ScoringGraph.GraphEngine;

/// <summary>How long a field's list is assumed to be, or which arguments say it.</summary>
internal sealed record ListSize(
    int? AssumedSize, IReadOnlyList<string> SlicingArguments, int? Default, IReadOnlyList<string> SizedFields, bool RequiresOneArgument)
{
    public static ListSize Of(ListSizeAttribute said) => new(
        said.AssumedSize > 0 ? said.AssumedSize : null,
        said.SlicingArguments ?? [],
        said.SlicingArgumentDefaultValue > 0 ? said.SlicingArgumentDefaultValue : null,
        said.SizedFields ?? [],
        said.RequireOneSlicingArgument && said.SlicingArguments is { Length: > 0 });

    public static ListSize OfPages(PageSizes pages) => new(pages.Maximum, ["first", "last"], pages.Default, ["edges", "nodes"], false);

    /// <summary>The directive in SDL.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (AssumedSize is { } size)
            parts.Add($"assumedSize: {size}");
        if (SlicingArguments.Count > 0)
            parts.Add($"slicingArguments: {List(SlicingArguments)}");
        if (Default is { } standard)
            parts.Add($"slicingArgumentDefaultValue: {standard}");
        if (SizedFields.Count > 0)
            parts.Add($"sizedFields: {List(SizedFields)}");
        if (SlicingArguments.Count > 0 && !RequiresOneArgument)
            parts.Add("requireOneSlicingArgument: false");
        return $"@listSize({string.Join(", ", parts)})";
    }

    private static string List(IEnumerable<string> names) => "[" + string.Join(", ", names.Select(n => $"\"{n}\"")) + "]";
}
