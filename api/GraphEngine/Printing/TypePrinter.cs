using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Prints one type.</summary>
internal static class TypePrinter
{
    public static string Print(IGraphType type) => DescriptionPrinter.Print(type.Description, "") + (type switch
    {
        EnumerationGraphType values => $"enum {type.Name}{Cost(type)} {Block(values.Values.Select(Value))}",
        ScalarGraphType => Scalar(type),
        UnionGraphType union => Union(union),
        IInterfaceGraphType face => $"interface {type.Name}{Implements(face.ResolvedInterfaces)} {Block(face.Fields.Select(FieldPrinter.Print))}",
        IInputObjectGraphType input => $"input {type.Name} {Block(input.Fields.Select(FieldPrinter.PrintInput))}",
        IObjectGraphType shape => $"type {type.Name}{Implements(shape.ResolvedInterfaces)}{Cost(type)} {Block(shape.Fields.Select(FieldPrinter.Print))}",
        _ => throw new InvalidOperationException($"`{type.Name}` is of no kind known to SDL."),
    });

    private static string Cost(IGraphType type) => string.Concat(CostDirectives.Print(type).Select(d => " " + d));

    private static string Block(IEnumerable<string> members) => "{\n" + string.Concat(members.Select(m => m + "\n")) + "}";

    private static string Value(EnumValueDefinition value)
        => DescriptionPrinter.Print(value.Description, "  ")
            + Line.WithDirectives("  " + value.Name, FieldPrinter.Directives(null, value.DeprecationReason), "  ");

    private static string Scalar(IGraphType type)
    {
        var line = "scalar " + type.Name;
        return (type as Scalar)?.SpecifiedBy is { } url ? Line.WithDirectives(line, [$"@specifiedBy(url: \"{url}\")"], "") : line;
    }

    private static string Union(UnionGraphType union)
    {
        var members = union.PossibleTypes.Select(t => t.Name).ToList();
        var line = $"union {union.Name} = {string.Join(" | ", members)}";
        return line.Length <= Line.Width ? line : $"union {union.Name} =" + string.Concat(members.Select(m => "\n  | " + m));
    }

    private static string Implements(ResolvedInterfaces interfaces)
        => interfaces.Count == 0 ? "" : " implements " + string.Join(" & ", interfaces.Select(i => i.Name));
}
