using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The input types of a schema, each made once.</summary>
internal sealed class InputTypes(LeafTypes leaves, TypeBindings bindings, Problems problems)
{
    private readonly Dictionary<Type, InputObject> made = [];

    public IGraphType Of(TypeShape shape, bool isId, string place)
    {
        var type = shape.Item is { } item ? new ListGraphType(Of(item, isId, place)) : Named(shape.Clr, isId, place);
        return shape.IsNullable ? type : new NonNullGraphType(type);
    }

    /// <summary>The default of a parameter as the graph holds it.</summary>
    public static object? Default(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsEnum ? Enum.ToObject(type, parameter.DefaultValue!) : parameter.DefaultValue;
    }

    private IGraphType Named(Type type, bool isId, string place)
    {
        if (isId)
            return leaves.Id;
        if (leaves.Find(type) is { } leaf)
            return leaf;
        if (leaves.IsObject(type) && InputObject.ConstructorOf(type) is not null)
            return Object(type);
        problems.Add($"`{place}` takes a `{type.Name}`, which is no input type; bind it with AddScalar, or mark a service with [Service]");
        return leaves.Find(typeof(string))!;
    }

    private InputObject Object(Type type)
    {
        if (made.TryGetValue(type, out var known))
            return known;
        var input = made[type] = new InputObject(type) { Name = Names.OfInput(type), Description = Descriptions.Of(type) };
        foreach (var member in InputMember.Of(type))
        {
            var id = member.Attribute<IDAttribute>();
            input.Add(
                member,
                Of(member.Shape, id is not null, $"{type.Name}.{member.Name}"),
                id is null ? null : Decoder(member.Shape.Named.Clr, bindings.NameOf(id)));
        }
        return input;
    }

    private Func<object, object> Decoder(Type raw, string? typeName)
    {
        if (!NodeId.Supports(raw))
            problems.Add($"a `{raw.Name}` cannot be an ID; use int, long, string or Guid");
        return text => NodeId.Decode((string)text, typeName, raw);
    }
}
