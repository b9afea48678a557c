namespace ScoringGraph.GraphEngine;

/// <summary>Keeps a member out of the graph, its filters and its orders.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Gives a type, member, argument or enum value a name other than the conventional one.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Describes a type, member, argument or enum value; stronger than its XML comment.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}

/// <summary>Says that a member will be removed, and what to use instead.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>Names a resolver's target: the property of the extended type that the method replaces.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Binds a parameter to the object that the field belongs to.</summary>
/// <param name="requires">The members that the resolver looks at, separated by spaces; left out, it may look at any.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    internal string? Requires { get; } = requires;
}

/// <summary>
/// Resolves a field for all objects of a level at once: the parent is a list of them, and what is returned a list of as many
/// values in the same order.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;

/// <summary>
/// Says where the parent keeps the value, if whoever read the parent read the value along with it; the method is called for the others.
/// A list's reader is told among the members it is to read, as `Link.Member`.
/// </summary>
/// <param name="link">The parent's member, or a path of members such as `Current.Evaluation`; null where it was not read along.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JoinedAttribute(string link) : Attribute
{
    internal string Link { get; } = link;
}

/// <summary>Binds a parameter to a service; services known to the container are bound without it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>Makes a value a global id: of the declaring type, or of the type named.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public class IDAttribute(string? typeName = null) : Attribute
{
    internal string? TypeName { get; } = typeName;

    internal virtual Type? Type => null;
}

/// <summary>Makes a value a global id of <typeparamref name="T"/>.</summary>
public sealed class IDAttribute<T> : IDAttribute
{
    internal override Type Type => typeof(T);
}
