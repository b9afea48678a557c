using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Which members of its object a field looks at: what is asked of a list says what must be read of its items.</summary>
internal static class FieldNeeds
{
    private const string Key = "needs";
    private const string LinkKey = "link";

    // Stands for whatever is asked below: a page needs nothing, its items do.
    private static readonly object Items = new();

    public static void Set(FieldType field, PropertyInfo property) => field.Metadata[Key] = new[] { property.Name };

    /// <summary>What the method says of the object it is given; nothing said is everything needed.</summary>
    public static void Set(FieldType field, MethodInfo method, Problems problems)
    {
        var parent = method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(ParentAttribute)));
        var said = parent?.GetCustomAttribute<ParentAttribute>()!.Requires;
        if (parent is not null && said is null)
            return;
        var names = said?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var type = parent is null ? null : Lists.ItemType(parent.ParameterType) ?? parent.ParameterType;
        foreach (var name in names.Where(n => !MemberPath.Exists(type!, n)))
            problems.Add($"`{method.DeclaringType!.Name}.{method.Name}` requires `{name}`, which its parent does not have");
        field.Metadata[Key] = names;
    }

    /// <summary>Lets a reader of the parent read the field along with it.</summary>
    public static void SetLink(FieldType field, string link) => field.Metadata[LinkKey] = link;

    public static FieldType SetNothing(FieldType field)
    {
        field.Metadata[Key] = Array.Empty<string>();
        return field;
    }

    public static FieldType SetItems(FieldType field)
    {
        field.Metadata[Key] = Items;
        return field;
    }

    /// <summary>The members of the items below a field: of its list, or of the pages of it, and of what is linked with them. Null if any may be looked at.</summary>
    public static IReadOnlySet<string>? Below(Plan? list, IEnumerable<string> key)
    {
        var members = new HashSet<string>(key, StringComparer.Ordinal);
        return list is not null && Collect(list, "", members) ? members : null;
    }

    private static bool Collect(Plan plan, string path, HashSet<string> members)
    {
        foreach (var field in plan.Fields.Where(f => !f.IsTypeName))
        {
            field.Definition.Metadata.TryGetValue(Key, out var needs);
            if (needs is string[] names)
                members.UnionWith(names.Select(name => path + name));
            else if (needs != Items || !Collect(field.Child!, path, members))
                return false;
            if (field.Definition.Metadata.TryGetValue(LinkKey, out var link))
                members.UnionWith(Linked(field.Child!, $"{path}{link}."));
        }
        return true;
    }

    // What may look at anything is better fetched whole, by itself.
    private static HashSet<string> Linked(Plan plan, string path)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        return Collect(plan, path, members) ? members : [];
    }
}
