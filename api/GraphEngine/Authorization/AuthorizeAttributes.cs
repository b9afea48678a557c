namespace ScoringGraph.GraphEngine;

/// <summary>
/// Says who may ask. On a resolver: for that field. On a class of root fields: for all of them. On a type or its extension: for
/// every field that leads to it, pages and `node` included. Several must all be fulfilled.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    public AuthorizeAttribute()
    {
    }

    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>The policy to fulfil; null for the default one, an identity.</summary>
    public string? Policy { get; set; }

    /// <summary>Roles of which one is enough; null if no role is asked for.</summary>
    public string[]? Roles { get; set; }
}

/// <summary>Says that anybody may ask, known or not; what a class demands is then not demanded of this field.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AllowAnonymousAttribute : Attribute;
