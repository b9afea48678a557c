namespace ScoringGraph.GraphEngine;

/// <summary>Marks a class whose public methods are fields of `Query`.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>Marks a class whose public methods are fields of `Mutation`.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>Marks a class whose public static methods are further fields of <typeparamref name="T"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : ObjectTypeAttribute
{
    internal override Type Extended => typeof(T);
}

/// <summary>What every <see cref="ObjectTypeAttribute{T}"/> can say about itself.</summary>
public abstract class ObjectTypeAttribute : Attribute
{
    internal ObjectTypeAttribute()
    {
    }

    internal abstract Type Extended { get; }
}

/// <summary>Marks a type, or its extension class, whose objects have a global id and can be fetched by `node`.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class NodeAttribute : Attribute;

/// <summary>Marks the method that fetches one node by its raw id, the method's first argument.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;

/// <summary>Marks an interface or base class as an interface of the graph; its classes in the registered assemblies implement it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class InterfaceTypeAttribute : Attribute;

/// <summary>Marks an interface or base class as a union; its classes in the registered assemblies are the members.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class UnionTypeAttribute : Attribute;
