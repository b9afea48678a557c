using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>Says the engine's validation errors in the words of the contract. No wording suggests a name: guesses would map the schema.</summary>
internal static class ErrorWording
{
    // Enough to mend a document by; a broken one can have thousands.
    private const int MaxShown = 5;

    private const string Specification = "https://spec.graphql.org/September2025/#sec-";

    private static readonly (string Number, Regex Pattern, Func<Match, ASTNode?, Wording> Say)[] Table =
    [
        ("5.3.1", new(@"^Cannot query field '(\w+)' on type '(\w+)'"), (m, node) => new(
            $"The field `{m.Groups[1]}` does not exist on the type `{m.Groups[2]}`.",
            "Field-Selections",
            ("type", m.Groups[2].Value), ("field", m.Groups[1].Value), ("responseName", ResponseName(node)))),
        ("5.4.1", new(@"^Unknown argument '(\w+)' on (field '\w+' of type|directive) '(\w+)'"), (m, _) => new(
            $"The argument `{m.Groups[1]}` does not exist.",
            "Argument-Names",
            ("type", m.Groups[3].Value), ("argument", m.Groups[1].Value))),
        ("5.4.2.1", new(@"^Argument '(\w+)' of type '[^']+' is required for (field|directive) '(\w+)'"), (m, _) => new(
            $"The argument `{m.Groups[1]}` is required.",
            "Required-Arguments",
            ("field", m.Groups[3].Value), ("argument", m.Groups[1].Value))),
        ("5.6.1", new(@"In field '(\w+)': Unknown field\."), (m, _) => new(
            $"The specified input object field `{m.Groups[1]}` does not exist.", "Input-Object-Field-Names", ("field", m.Groups[1].Value))),
        ("5.6.1", new(@"Missing required field '(\w+)'"), (m, _) => new(
            $"`{m.Groups[1]}` is a required field and cannot be null.", "Input-Object-Required-Fields", ("field", m.Groups[1].Value))),
        ("5.6.1", new(@"In field '(\w+)': \[(In element #\d+: \[)?Expected (?:type )?'([^']+)'(?!.*In field)"), (m, _) => new(
            $"The specified value type of field `{m.Groups[1]}` does not match the field type.",
            "Values-of-Correct-Type",
            ("fieldName", m.Groups[1].Value), ("fieldType", m.Groups[3].Value))),
        ("5.6.1", new(@"^Argument '(\w+)' has invalid value\.(?: Expected (?:type )?'([^']+)')?"), (m, node) => new(
            "The specified argument value does not match the argument type.",
            "Values-of-Correct-Type",
            ("argument", m.Groups[1].Value), ("argumentValue", Written(node)), ("locationType", m.Groups[2].Value))),
        ("5.3.3", new(@"^Field (\w+) of type (\S+) must have"), (m, _) => new(
            $"Field \"{m.Groups[1]}\" of type \"{m.Groups[2]}\" must have a selection of subfields. Did you mean \"{m.Groups[1]} {{ ... }}\"?",
            "Leaf-Field-Selections",
            ("field", m.Groups[1].Value), ("type", m.Groups[2].Value))),
        ("5.3.3", new(@"^Field (\w+) of type (\S+) must not"), (m, _) => new(
            $"Field \"{m.Groups[1]}\" must not have a selection since type \"{m.Groups[2]}\" has no subfields.",
            "Leaf-Field-Selections",
            ("field", m.Groups[1].Value), ("type", m.Groups[2].Value))),
        ("5.8.4", new(@"^Variable '\$(\w+)'"), (m, _) => new($"The following variables were not used: {m.Groups[1]}.", "All-Variables-Used")),
        ("5.8.3", new(@"^Variable '\$(\w+)'"), (m, _) => new($"The following variables were not declared: {m.Groups[1]}.", "All-Variable-Uses-Defined")),
        ("5.8.5", new(@"^Variable '\$(\w+)' of type '([^']+)' used in position expecting type '([^']+)'"), (m, _) => new(
            $"The variable `{m.Groups[1]}` is not compatible with the type of the current location.",
            "All-Variable-Usages-Are-Allowed",
            ("variable", m.Groups[1].Value), ("variableType", m.Groups[2].Value), ("locationType", m.Groups[3].Value))),
        ("5.3.2", new(""), (_, _) => new("Encountered fields for the same object that cannot be merged.", "Field-Selection-Merging")),
        ("5.7.1", new(@"'(\w+)'"), (m, _) => new(
            $"The specified directive `{m.Groups[1]}` is not supported by the current schema.", "Directives-Are-Defined")),
        ("5.7.3", new(""), (_, _) => new("Only one of each directive is allowed per location.", "Directives-Are-Unique-Per-Location")),
        ("5.5.2.2", new(@"fragment '(\w+)'"), (m, _) => new(
            "The graph of fragment spreads must not form any cycles including spreading itself.",
            "Fragment-spreads-must-not-form-cycles",
            ("fragment", m.Groups[1].Value))),
        ("5.5.1.2", new(@"Unknown type ([^.\s]+)\."), (m, _) => new($"Unknown type `{m.Groups[1].Value.Trim('\'')}`.", "Fragment-Spread-Type-Existence")),
    ];

    public static void Apply(ExecutionResult result, GraphLimits limits)
    {
        if (result.Errors is not { Count: > 0 } errors)
            return;
        result.Errors = [];
        foreach (var error in errors.Take(result.Executed ? int.MaxValue : MaxShown))
            result.Errors.Add(error switch
            {
                ValidationError invalid => Say(invalid),
                TimeoutError => GraphErrors.Of($"The request exceeded the configured timeout of `{limits.ExecutionTimeout}`.", "HC0045"),
                _ => error,
            });
    }

    private static ExecutionError Say(ValidationError error)
    {
        if (error is InvalidVariableError variable)
            return At(error, OfVariable(variable));
        foreach (var (number, pattern, say) in Table)
            if (number == error.Number && pattern.Match(error.Message) is { Success: true } match)
                return At(error, Of(say(match, error.Nodes?.FirstOrDefault())));
        return At(error, GraphErrors.Of(error.Message));
    }

    private static ExecutionError OfVariable(InvalidVariableError error)
    {
        var name = Regex.Match(error.Message, @"\$(\w+)").Groups[1].Value;
        return error.Message.Contains("No value provided", StringComparison.Ordinal)
            ? GraphErrors.Of($"Variable `{name}` is required.", "HC0018", ("variable", name))
            : GraphErrors.Of($"Variable `{name}` got an invalid value.", "HC0016", ("variable", name), ("underlyingError", error.Message));
    }

    private static ExecutionError Of(Wording wording)
        => GraphErrors.Of(wording.Message, null, [.. wording.Extensions, ("specifiedBy", Specification + wording.Section)]);

    private static ExecutionError At(ExecutionError original, ExecutionError said)
    {
        foreach (var location in original.Locations ?? [])
            said.AddLocation(location);
        return said;
    }

    private static string? ResponseName(ASTNode? node) => node is GraphQLField field ? (field.Alias?.Name ?? field.Name).StringValue : null;

    private static string? Written(ASTNode? node)
        => (node as GraphQLArgument)?.Value is { } value ? System.Text.Json.JsonSerializer.Serialize(Literals.Plain(value)).Trim() : null;

    private sealed record Wording(string Message, string Section, params (string, object?)[] Extensions);
}
