using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Measures one operation of a valid document. A selection set is measured once per type and list size and remembered, so
/// that a fragment costs no more time the more often it is spread. Fields that would be merged count each time they are
/// written: telling which do would take more than one pass.
/// </summary>
/// <param name="schema">Says what weighs how much.</param>
/// <param name="known">What was found out before, and where to keep what holds for every request.</param>
/// <param name="inputs">What this request's values cost.</param>
internal sealed class CostMeter(ISchema schema, KnownCosts known, InputCost inputs)
{
    private readonly Dictionary<(GraphQLSelectionSet, IObjectGraphType, Sizing?), Measured> measured = [];

    public OperationCost Of(GraphQLOperationDefinition operation)
    {
        var root = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        return Of(operation.SelectionSet, root!, null) + new OperationCost(0, TypeWeight(root!));
    }

    private OperationCost Of(GraphQLSelectionSet set, IObjectGraphType owner, Sizing? sizing)
    {
        if (sizing is null && known.Find(set, owner) is { } same)
            return same;
        var others = inputs.ReadVariables;
        if (!measured.TryGetValue((set, owner, sizing), out var here))
        {
            inputs.ReadVariables = false;
            here = measured[(set, owner, sizing)] = new(Sum(set, owner, sizing), inputs.ReadVariables);
            // A list's size may be a variable's.
            if (sizing is null && !here.Varies)
                known.Keep(set, owner, here.Cost);
        }
        inputs.ReadVariables = others || here.Varies;
        return here.Cost;
    }

    private OperationCost Sum(GraphQLSelectionSet set, IObjectGraphType owner, Sizing? sizing)
    {
        var sum = default(OperationCost);
        foreach (var selection in set.Selections)
        {
            sum += selection switch
            {
                GraphQLField field => OfField(field, owner, sizing),
                GraphQLInlineFragment inline when Applies(inline.TypeCondition, owner) => Of(inline.SelectionSet, owner, sizing),
                GraphQLFragmentSpread spread when known.Fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment)
                    && Applies(fragment.TypeCondition, owner) => Of(fragment.SelectionSet, owner, sizing),
                _ => default,
            };
        }
        return sum;
    }

    private OperationCost OfField(GraphQLField node, IObjectGraphType owner, Sizing? sizing)
    {
        if (owner.GetField(node.Name) is not { } field)
            return default; // `__typename` and introspection
        var type = field.ResolvedType!.GetNamedType();
        var isList = IsList(field.ResolvedType!);
        var said = CostDirectives.ListSizeOf(field);
        var size = said is null ? 1 : SizeOf(said, node);
        var inner = node.SelectionSet is null ? default : OfAny(node.SelectionSet, type, said?.SizedFields.Count > 0 ? new Sizing(said, size) : null);
        var each = inner + new OperationCost(0, TypeWeight(type));
        if (isList)
            each = each.Times(said is { SizedFields.Count: 0 } ? size : sizing?.Of(field.Name) ?? 1);
        var weight = CostDirectives.CostOf(field) ?? (isList || IsComposite(type) ? 1 : 0);
        return each + new OperationCost(weight + OfArguments(field, node), 0);
    }

    /// <summary>Of an interface or union: as much as the dearest of its types.</summary>
    private OperationCost OfAny(GraphQLSelectionSet set, IGraphType type, Sizing? sizing) => type switch
    {
        IObjectGraphType one => Of(set, one, sizing),
        IAbstractGraphType many => many.PossibleTypes.Aggregate(default(OperationCost), (most, one) => OperationCost.Larger(most, Of(set, one, sizing))),
        _ => default,
    };

    private double OfArguments(FieldType field, GraphQLField node)
        => (node.Arguments?.Items ?? []).Sum(a => field.Arguments?.Find(a.Name) is { } argument ? inputs.OfArgument(argument, a.Value) : 0);

    private double SizeOf(ListSize said, GraphQLField node)
    {
        var given = (node.Arguments?.Items ?? []).Where(a => said.SlicingArguments.Contains(a.Name.StringValue)).ToList();
        if (said.RequiresOneArgument && given.Count != 1)
            throw GraphErrors.Of("Exactly one slicing argument must be defined.", "HC0082");
        var sizes = given.Select(a => inputs.Number(a.Value)).OfType<double>().ToList();
        return sizes.Count > 0 ? Math.Max(sizes.Max(), 0) : said.Default ?? said.AssumedSize ?? 1;
    }

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType owner)
        => condition is null
            || condition.Type.Name == owner.Name
            || (schema.AllTypes[condition.Type.Name] is IAbstractGraphType many && many.PossibleTypes.Contains(owner));

    private static bool IsList(IGraphType type) => type is ListGraphType || (type as NonNullGraphType)?.ResolvedType is ListGraphType;

    private static bool IsComposite(IGraphType type) => type is IObjectGraphType or IAbstractGraphType;

    private static double TypeWeight(IGraphType type) => CostDirectives.CostOf(type) ?? (IsComposite(type) ? 1 : 0);

    /// <summary>The cost of a selection set, and whether a variable changes it.</summary>
    private readonly record struct Measured(OperationCost Cost, bool Varies);

    /// <summary>How long the lists are that a connection's own arguments limit.</summary>
    private sealed record Sizing(ListSize Said, double Size)
    {
        public double? Of(string field) => Said.SizedFields.Contains(field) ? Size : null;
    }
}
