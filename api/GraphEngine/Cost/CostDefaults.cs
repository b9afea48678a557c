using GraphQL;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Gives the parts of a schema the weights they have unless an attribute says otherwise.</summary>
internal static class CostDefaults
{
    /// <summary>What has to be fetched, and what a list is filtered or ordered by.</summary>
    public const double Fetched = 10;

    /// <summary>A search within text, which no index helps.</summary>
    private const double Searched = 20;

    private static readonly HashSet<string> Searches = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];
    private static readonly HashSet<string> Branches = ["and", "or"];

    public static void Apply(ISchema schema)
    {
        foreach (var type in schema.AllTypes)
            switch (type)
            {
                case IObjectGraphType output:
                    foreach (var field in output.Fields)
                        ToField(field);
                    break;
                case OperationFilterInput or ListFilterInput or SortInput:
                    foreach (var field in ((IInputObjectGraphType)type).Fields.Where(f => !Branches.Contains(f.Name)))
                        CostDirectives.SetCost(field, type is OperationFilterInput && Searches.Contains(field.Name) ? Searched : Fetched);
                    break;
            }
    }

    private static void ToField(FieldType field)
    {
        foreach (var argument in field.Arguments ?? [])
            if (argument.ResolvedType?.GetNamedType() is FilterInput or SortInput)
                CostDirectives.SetCost(argument, Fetched);
        if (CostDirectives.ListSizeOf(field)?.SizedFields.Count > 0 && field.ResolvedType?.GetNamedType() is IObjectGraphType connection)
            foreach (var count in connection.Fields.Where(f => f.Name == "totalCount"))
                CostDirectives.SetCost(count, Fetched);
    }
}
