using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>What the graph says about things of C#: the attribute, else the XML comment.</summary>
internal static class Descriptions
{
    public static string? Of(MemberInfo member)
        => member.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description
            ?? XmlDocs.Summary(member)
            // A positional record documents its properties as parameters of the type.
            ?? (member is PropertyInfo { DeclaringType: { } owner } ? XmlDocs.Parameter(owner, member.Name) : null);

    public static string? Of(ParameterInfo parameter)
        => parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description
            ?? XmlDocs.Parameter(Documented(parameter.Member), parameter.Name!);

    public static string? DeprecationOf(MemberInfo member)
        => member.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason ?? member.GetCustomAttribute<ObsoleteAttribute>()?.Message;

    private static MemberInfo Documented(MemberInfo member) => member is ConstructorInfo made ? made.DeclaringType! : member;
}
