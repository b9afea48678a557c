using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>One field of an input object: a parameter of the constructor, or a property that can be set.</summary>
internal sealed record InputMember(ParameterInfo? Parameter, PropertyInfo? Property)
{
    public string Name => Attribute<GraphQLNameAttribute>()?.Name
        ?? (Parameter is not null ? Names.OfParameter(Parameter) : Names.OfMember(Property!));

    public TypeShape Shape => Parameter is not null ? TypeShape.Of(Parameter) : TypeShape.Of(Property!);

    public Type Clr => Parameter?.ParameterType ?? Property!.PropertyType;

    public string? Description => (Property is not null ? Descriptions.Of(Property) : null)
        ?? (Parameter is not null ? Descriptions.Of(Parameter) : null);

    public object? Default => Parameter is { HasDefaultValue: true, DefaultValue: not null } ? InputTypes.Default(Parameter) : null;

    public T? Attribute<T>()
        where T : Attribute
        => Parameter?.GetCustomAttribute<T>() ?? Property?.GetCustomAttribute<T>();

    public static IEnumerable<InputMember> Of(Type type)
    {
        var properties = DataProperties.Shown(type).ToList();
        var parameters = (InputObject.ConstructorOf(type)?.GetParameters() ?? [])
            .Select(p => new InputMember(p, properties.FirstOrDefault(x => string.Equals(x.Name, p.Name, StringComparison.OrdinalIgnoreCase))))
            .ToList();
        var settable = properties.Where(p => p.SetMethod is { IsPublic: true } && parameters.All(x => x.Property != p));
        return parameters.Concat(settable.Select(p => new InputMember(null, p)));
    }
}
