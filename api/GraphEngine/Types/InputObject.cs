using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>An input type that makes an object of the C# type it was written as.</summary>
internal sealed class InputObject(Type clr) : InputObjectGraphType
{
    private readonly ConstructorInfo constructor = ConstructorOf(clr)!;
    private readonly List<(InputMember Member, string Name, Func<object, object>? Decode)> members = [];

    /// <summary>The constructor with the most parameters, the copying one of records aside.</summary>
    public static ConstructorInfo? ConstructorOf(Type type)
        => type.IsAbstract ? null : type.GetConstructors()
            .Where(c => !(c.GetParameters() is [var only] && only.ParameterType == type))
            .MaxBy(c => c.GetParameters().Length);

    public void Add(InputMember member, IGraphType type, Func<object, object>? decode)
    {
        members.Add((member, member.Name, decode));
        var field = new FieldType { Name = member.Name, Description = member.Description, ResolvedType = type, DefaultValue = member.Default };
        CostDirectives.SetCost(field, (System.Reflection.ICustomAttributeProvider?)member.Property ?? member.Parameter);
        AddField(field);
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        var inConstructor = members.Where(m => m.Member.Parameter is not null);
        var made = constructor.Invoke(inConstructor.Select(m => Read(m, value)).ToArray());
        foreach (var member in members.Where(m => m.Member.Parameter is null && value.ContainsKey(m.Name)))
            member.Member.Property!.SetValue(made, Read(member, value));
        return made;
    }

    private static object? Read((InputMember Member, string Name, Func<object, object>? Decode) member, IDictionary<string, object?> value)
    {
        var given = value.TryGetValue(member.Name, out var found) ? found : member.Member.Default;
        if (given is null || member.Decode is null)
            return Coercion.To(member.Member.Clr, given);
        var decoded = given is string text
            ? member.Decode(text)
            : ((System.Collections.IEnumerable)given).Cast<object?>().Select(i => i is null ? null : member.Decode(i)).ToList();
        return Coercion.To(member.Member.Clr, decoded);
    }
}
