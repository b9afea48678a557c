using System.Collections;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// What a request's values cost, and how large they are: written in the document, sent as variables, or a variable's
/// default, they count the same.
/// </summary>
internal sealed class InputCost(GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>Whether an answer depended on a variable, and so holds for this request only; reset by whoever wants to know of one part.</summary>
    public bool ReadVariables { get; set; }

    public double OfArgument(QueryArgument argument, GraphQLValue value)
        => Weight(CostDirectives.CostOf(argument), argument.ResolvedType!) + Of(argument.ResolvedType!, value);

    /// <summary>The number a value stands for; null when it is none.</summary>
    public double? Number(GraphQLValue? value) => Given(value) switch
    {
        GraphQLIntValue number => double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture),
        int number => number,
        long number => number,
        decimal number => (double)number,
        _ => null,
    };

    private double Of(IGraphType type, object? value)
    {
        if (type.GetNamedType() is not IInputObjectGraphType input)
            return 0;
        return Given(value) switch
        {
            GraphQLObjectValue written => (written.Fields ?? []).Sum(f => OfField(input, f.Name.StringValue, f.Value)),
            GraphQLListValue written => (written.Values ?? []).Sum(v => Of(input, v)),
            IReadOnlyDictionary<string, object?> sent => sent.Sum(f => OfField(input, f.Key, f.Value)),
            string => 0,
            IEnumerable sent => sent.Cast<object?>().Sum(v => Of(input, v)),
            _ => 0,
        };
    }

    private double OfField(IInputObjectGraphType input, string name, object? value)
        => input.GetField(name) is { } field ? Weight(CostDirectives.CostOf(field), field.ResolvedType!) + Of(field.ResolvedType!, value) : 0;

    private static double Weight(double? said, IGraphType type) => said ?? (type.GetNamedType() is IInputObjectGraphType ? 1 : 0);

    private object? Given(object? value)
    {
        if (value is not GraphQLVariable variable)
            return value;
        ReadVariables = true;
        var name = variable.Name.StringValue;
        return variables.TryGetValue(name, out var sent)
            ? sent
            : operation.Variables?.Items.FirstOrDefault(v => v.Variable.Name == variable.Name)?.DefaultValue;
    }
}
