using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Prints the definition of a directive.</summary>
internal static class DirectivePrinter
{
    public static string Print(Directive directive)
        => DescriptionPrinter.Print(directive.Description, "")
            + $"directive @{directive.Name}{Arguments(directive)}{(directive.Repeatable ? " repeatable" : "")} on "
            + string.Join(" | ", directive.Locations.Select(l => Names.UpperSnake(l.ToString())));

    private static string Arguments(Directive directive)
        => directive.Arguments is not { Count: > 0 } arguments ? "" : "(\n" + string.Concat(arguments.Select(a => FieldPrinter.OnItsLine(a, "  ") + "\n")) + ")";
}
