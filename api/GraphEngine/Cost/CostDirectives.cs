using System.Globalization;
using System.Reflection;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>The directives `@cost` and `@listSize`: their definitions, and what they say of each part of a schema.</summary>
internal static class CostDirectives
{
    private const string CostKey = "cost";
    private const string ListSizeKey = "listSize";

    public static double? CostOf(IProvideMetadata part) => part.GetMetadata<double?>(CostKey, (double?)null);

    public static ListSize? ListSizeOf(FieldType field) => field.GetMetadata<ListSize?>(ListSizeKey, (ListSize?)null);

    /// <summary>Sets a weight unless one is set already.</summary>
    public static void SetCost(IProvideMetadata part, double weight) => part.Metadata.TryAdd(CostKey, weight);

    public static void SetCost(IProvideMetadata part, ICustomAttributeProvider? declared)
    {
        if (declared?.GetCustomAttributes(typeof(CostAttribute), inherit: false) is [CostAttribute cost, ..])
            part.Metadata[CostKey] = cost.Weight;
    }

    /// <summary>Sets a list's size unless one is set already.</summary>
    public static void SetListSize(FieldType field, ListSize size) => field.Metadata.TryAdd(ListSizeKey, size);

    public static void SetListSize(FieldType field, MemberInfo declared)
    {
        if (declared.GetCustomAttribute<ListSizeAttribute>() is { } size)
            SetListSize(field, ListSize.Of(size));
    }

    /// <summary>The directives of a part in SDL.</summary>
    public static IEnumerable<string> Print(IProvideMetadata part)
    {
        if (part is FieldType field && ListSizeOf(field) is { } size)
            yield return size.ToString();
        if (CostOf(part) is { } cost)
            yield return $"@cost(weight: \"{cost.ToString(CultureInfo.InvariantCulture)}\")";
    }

    public static Directive Cost() => new(
        "cost",
        DirectiveLocation.Scalar,
        DirectiveLocation.Object,
        DirectiveLocation.FieldDefinition,
        DirectiveLocation.ArgumentDefinition,
        DirectiveLocation.Enum,
        DirectiveLocation.InputFieldDefinition)
    {
        Description = "The purpose of the `cost` directive is to define a `weight` for GraphQL types, fields, and arguments. Static analysis can use these weights when calculating the overall cost of a query or response.",
        Arguments = new QueryArguments(Argument(
            "weight",
            new NonNullGraphType(new StringGraphType()),
            "The `weight` argument defines what value to add to the overall cost for every appearance, or possible appearance, of a type, field, argument, etc.")),
    };

    public static Directive ListSizes() => new("listSize", DirectiveLocation.FieldDefinition)
    {
        Description = "The purpose of the `@listSize` directive is to either inform the static analysis about the size of returned lists (if that information is statically available), or to point the analysis to where to find that information.",
        Arguments = new QueryArguments(
            Argument("assumedSize", new IntGraphType(), "The `assumedSize` argument can be used to statically define the maximum length of a list returned by a field."),
            Argument("slicingArguments", Names(), "The `slicingArguments` argument can be used to define which of the field's arguments with numeric type are slicing arguments, so that their value determines the size of the list returned by that field. It may specify a list of multiple slicing arguments."),
            Argument("slicingArgumentDefaultValue", new IntGraphType(), "The `slicingArgumentDefaultValue` argument can be used to define a default value for a slicing argument, which is used if the argument is not present in a query."),
            Argument("sizedFields", Names(), "The `sizedFields` argument can be used to define that the value of the `assumedSize` argument or of a slicing argument does not affect the size of a list returned by a field itself, but that of a list returned by one of its sub-fields."),
            Argument("requireOneSlicingArgument", new BooleanGraphType(), "The `requireOneSlicingArgument` argument can be used to inform the static analysis that it should expect that exactly one of the defined slicing arguments is present in a query. If that is not the case (i.e., if none or multiple slicing arguments are present), the static analysis may throw an error.", true)),
    };

    private static ListGraphType Names() => new(new NonNullGraphType(new StringGraphType()));

    private static QueryArgument Argument(string name, IGraphType type, string description, object? standard = null)
        => new(type) { Name = name, Description = description, DefaultValue = standard };
}
