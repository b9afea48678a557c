using GraphQL;

namespace ScoringGraph.GraphEngine;

/// <summary>The page a client asks for, its sizes checked; what a cursor says only its list knows.</summary>
internal sealed record PageRequest(int? First, string? After, int? Last, string? Before)
{
    public static PageRequest Read(IResolveFieldContext context, int maximum, int fallback)
    {
        var first = context.GetArgument<int?>("first");
        var last = context.GetArgument<int?>("last");
        Check(context, first, maximum);
        Check(context, last, maximum);
        return new PageRequest(
            first is null && last is null ? fallback : first,
            context.GetArgument<string?>("after"),
            last,
            context.GetArgument<string?>("before"));
    }

    private static void Check(IResolveFieldContext context, int? size, int maximum)
    {
        var coordinate = $"{context.ParentType.Name}.{context.FieldDefinition.Name}";
        if (size < 0)
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("The requested number of values per page must be at least 0.")
                .SetCode("HC0079")
                .SetExtension("coordinate", coordinate)
                .SetExtension("requestedItems", size)
                .Build());
        if (size > maximum)
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("The maximum allowed items per page were exceeded.")
                .SetCode("HC0051")
                .SetExtension("coordinate", coordinate)
                .SetExtension("requestedItems", size)
                .SetExtension("maxAllowedItems", maximum)
                .Build());
    }
}
