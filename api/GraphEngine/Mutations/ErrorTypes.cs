using GraphQL.Resolvers;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The error types of mutations and the interface they share.</summary>
internal sealed class ErrorTypes
{
    private const string MessageDescription = "What is wrong and what to do.";

    private readonly SchemaParts parts;
    private readonly InterfaceGraphType shared = new() { Name = "Error", Description = "A mistake in what was sent; nothing was changed." };
    private readonly Dictionary<Type, ObjectGraphType> made = [];

    public ErrorTypes(SchemaParts parts)
    {
        this.parts = parts;
        shared.AddField(new FieldType { Name = "message", Description = MessageDescription, ResolvedType = new NonNullGraphType(parts.Leaves.Find(typeof(string))!) });
    }

    /// <summary>The interface, once an error implements it.</summary>
    public InterfaceGraphType? Interface => made.Count > 0 ? shared : null;

    public UnionGraphType Union(string name, string description, IReadOnlyList<Type> errors)
    {
        var union = new UnionGraphType { Name = name, Description = description };
        foreach (var error in errors)
            union.AddPossibleType(Of(error));
        return union;
    }

    private ObjectGraphType Of(Type error)
    {
        if (made.TryGetValue(error, out var known))
            return known;
        var type = made[error] = new ObjectGraphType
        {
            Name = Names.OfError(error),
            Description = Descriptions.Of(error),
            IsTypeOf = error.IsInstanceOfType,
        };
        // An exception's stack and source are nobody's business outside.
        foreach (var property in DataProperties.Shown(error).Where(p => p.DeclaringType != typeof(Exception)))
            parts.Outputs.Add(type, parts.Fields.Of(property, error));
        if (!type.HasField("message") && typeof(Exception).IsAssignableFrom(error))
            type.AddField(new FieldType
            {
                Name = "message",
                Description = MessageDescription,
                ResolvedType = shared.GetField("message")!.ResolvedType,
                Resolver = new FuncFieldResolver<object>(context => ((Exception)context.Source!).Message),
            });
        if (!type.HasField("message"))
            parts.Problems.Add($"the error `{error.Name}` needs a property `Message`");
        else
            type.AddResolvedInterface(shared);
        return type;
    }
}
