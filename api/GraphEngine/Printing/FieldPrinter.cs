using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>Prints one field, its arguments on one line where they fit and need no description.</summary>
internal static class FieldPrinter
{
    private const string Indent = "  ";

    public static string Print(FieldType field)
    {
        var arguments = (field.Arguments ?? []).ToList();
        var oneLine = Indent + field.Name + OnOneLine(arguments) + ": " + field.ResolvedType;
        var fits = oneLine.Length <= Line.Width && arguments.All(a => a.Description is null);
        // A field of an interface is resolved by nobody, so it costs nothing.
        IProvideMetadata? costed = field.Resolver is null ? null : field;
        var line = fits ? oneLine : Indent + field.Name + OnManyLines(arguments) + ": " + field.ResolvedType;
        return DescriptionPrinter.Print(field.Description, Indent) + Line.WithDirectives(line, Directives(costed, field.DeprecationReason), Indent);
    }

    public static string PrintInput(FieldType field)
        => DescriptionPrinter.Print(field.Description, Indent)
            + Line.WithDirectives(Indent + Value(field.Name, field.ResolvedType!, field.DefaultValue), Directives(field, field.DeprecationReason), Indent);

    /// <summary>The directives of a part, its deprecation last.</summary>
    public static IEnumerable<string> Directives(IProvideMetadata? part, string? deprecated)
        => (part is null ? [] : CostDirectives.Print(part))
            .Concat(deprecated is null ? [] : [$"@deprecated(reason: {DescriptionPrinter.Quote(deprecated)})"]);

    private static string OnOneLine(List<QueryArgument> arguments)
        => arguments.Count == 0 ? "" : "(" + string.Join(", ", arguments.Select(Value)) + ")";

    private static string OnManyLines(List<QueryArgument> arguments)
        => arguments.Count == 0 ? "" : "(\n" + string.Concat(arguments.Select(a => OnItsLine(a, Indent + Indent) + "\n")) + Indent + ")";

    /// <summary>An argument on a line of its own, under its description.</summary>
    public static string OnItsLine(QueryArgument argument, string indent)
        => DescriptionPrinter.Print(argument.Description, indent) + Line.WithDirectives(
            indent + Value(argument.Name, argument.ResolvedType!, argument.DefaultValue), Directives(argument, argument.DeprecationReason), indent);

    private static string Value(QueryArgument argument) => string.Join(
        " ", Directives(argument, argument.DeprecationReason).Prepend(Value(argument.Name, argument.ResolvedType!, argument.DefaultValue)));

    private static string Value(string name, IGraphType type, object? standard)
        => $"{name}: {type}" + (standard is null ? "" : " = " + Literal(type.ToAST(standard)));

    private static string Literal(GraphQLValue value) => value switch
    {
        GraphQLListValue list => "[" + string.Join(", ", (list.Values ?? []).Select(Literal)) + "]",
        GraphQLObjectValue map => "{ " + string.Join(", ", (map.Fields ?? []).Select(f => f.Name.StringValue + ": " + Literal(f.Value))) + " }",
        GraphQLStringValue text => DescriptionPrinter.Quote(text.Value.ToString()),
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLIntValue number => number.Value.ToString(),
        GraphQLFloatValue number => number.Value.ToString(),
        GraphQLBooleanValue truth => truth.Value.ToString(),
        _ => "null",
    };
}
