using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The rules of a schema, each once, and where they are written on its fields and types.</summary>
internal sealed class AccessRules
{
    private const string Key = "access";

    private readonly List<AccessRule> all = [];

    public IReadOnlyList<AccessRule> All => all;

    /// <summary>Writes what members say about access on a field or type; the first that says something is heard, so a method overrules its class.</summary>
    public void Mark(IMetadataWriter target, params IEnumerable<MemberInfo> members)
    {
        foreach (var member in members)
        {
            if (member.IsDefined(typeof(AllowAnonymousAttribute)))
            {
                target.Metadata[Key] = Array.Empty<AccessRule>();
                return;
            }
            var rules = member.GetCustomAttributes<AuthorizeAttribute>().Select(Of).ToArray();
            if (rules.Length == 0)
                continue;
            target.Metadata[Key] = rules;
            return;
        }
    }

    /// <summary>The rules of a node: those of its type, and those of the method that fetches it.</summary>
    public AccessRule[] Of(MethodInfo fetch, IGraphType? node)
        => [.. fetch.GetCustomAttributes<AuthorizeAttribute>().Select(Of).Concat(node is null ? [] : Written(node) ?? []).Distinct()];

    /// <summary>Leaves a field to everybody, as `node`, where the type fetched has the say.</summary>
    public static FieldType Anybody(FieldType field)
    {
        field.Metadata[Key] = Array.Empty<AccessRule>();
        return field;
    }

    /// <summary>Lets a page of items demand what its items demand.</summary>
    public static void Copy(IGraphType source, IMetadataWriter target)
    {
        if (Written(source.GetNamedType()) is { } rules)
            target.Metadata[Key] = rules;
    }

    /// <summary>What is written on a field or type; null if nothing is, empty if anybody may ask.</summary>
    public static AccessRule[]? Written(IMetadataReader source) => source.GetMetadata<AccessRule[]>(Key);

    public void AddTo(Schema schema) => schema.Metadata[Key] = all;

    /// <summary>All rules of a finished schema.</summary>
    public static IReadOnlyList<AccessRule> Of(Schema schema) => schema.GetMetadata<List<AccessRule>>(Key) ?? [];

    private AccessRule Of(AuthorizeAttribute attribute)
    {
        var roles = string.Join(',', (attribute.Roles ?? []).Order(StringComparer.Ordinal));
        if (all.FirstOrDefault(r => r.Policy == attribute.Policy && r.Roles == roles) is { } known)
            return known;
        all.Add(new AccessRule(attribute.Policy, roles, all.Count));
        return all[^1];
    }
}
