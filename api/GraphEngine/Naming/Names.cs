using System.Reflection;
using System.Text;

namespace ScoringGraph.GraphEngine;

/// <summary>What things of C# are called in the graph.</summary>
internal static class Names
{
    public static string OfType(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>() is { } given)
            return given.Name;
        if (!type.IsGenericType)
            return type.Name;
        var open = type.Name[..type.Name.IndexOf('`')];
        return open + "Of" + string.Join("And", type.GetGenericArguments().Select(OfType));
    }

    public static string OfInput(Type type)
    {
        var name = OfType(type);
        return name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";
    }

    public static string OfError(Type type)
    {
        var name = OfType(type);
        return name.EndsWith("Exception", StringComparison.Ordinal) ? name[..^"Exception".Length] + "Error" : name;
    }

    public static string OfMember(MemberInfo member)
        => member.GetCustomAttribute<GraphQLNameAttribute>()?.Name
            ?? Camel(member is MethodInfo ? WithoutVerb(member.Name) : member.Name);

    public static string OfParameter(ParameterInfo parameter)
        => parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Camel(parameter.Name!);

    public static string OfEnumValue(FieldInfo value)
        => value.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? UpperSnake(value.Name);

    public static string Camel(string name)
    {
        // An acronym at the start is lowered as one: `IDNumber` is `idNumber`, `URL` is `url`.
        var upper = name.TakeWhile(char.IsUpper).Count();
        var lower = upper <= 1 || upper == name.Length ? upper : upper - 1;
        return name[..lower].ToLowerInvariant() + name[lower..];
    }

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string UpperSnake(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }
        return text.ToString();
    }

    private static string WithoutVerb(string name)
    {
        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]))
            name = name[3..];
        return name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name;
    }
}
