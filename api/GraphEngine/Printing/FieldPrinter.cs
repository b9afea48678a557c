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
        var line = fits ? oneLine : Indent + field.Name + OnManyLines(arguments) + ": " + field.ResolvedType;
        return DescriptionPrinter.Print(field.Description, Indent) + Deprecated(line, field.DeprecationReason);
    }

    public static string PrintInput(FieldType field)
        => DescriptionPrinter.Print(field.Description, Indent)
            + Deprecated(Indent + Value(field.Name, field.ResolvedType!, field.DefaultValue), field.DeprecationReason);

    public static string Deprecated(string line, string? reason)
        => reason is null ? line : Line.WithDirective(line, $"@deprecated(reason: {DescriptionPrinter.Quote(reason)})", Indent);

    private static string OnOneLine(List<QueryArgument> arguments)
        => arguments.Count == 0 ? "" : "(" + string.Join(", ", arguments.Select(Value)) + ")";

    private static string OnManyLines(List<QueryArgument> arguments)
    {
        const string Inner = Indent + Indent;
        return arguments.Count == 0 ? "" : "(\n"
            + string.Concat(arguments.Select(a => DescriptionPrinter.Print(a.Description, Inner) + Inner + Value(a) + "\n"))
            + Indent + ")";
    }

    private static string Value(QueryArgument argument) => Value(argument.Name, argument.ResolvedType!, argument.DefaultValue);

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
