using System.Linq.Expressions;
using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>What is said about types away from them: names, descriptions, and properties left out.</summary>
internal sealed class TypeBindings
{
    private readonly Dictionary<Type, Binding> bindings = [];

    public TypeBindings(ILookup<Type, Type> extensions)
    {
        foreach (var extended in extensions)
            foreach (var extension in extended)
                Configure(extended.Key, extension);
    }

    public string NameOf(Type type) => bindings.GetValueOrDefault(type)?.Name ?? Names.OfType(type);

    /// <summary>The name that an id attribute decodes for; null when it says none.</summary>
    public string? NameOf(IDAttribute id) => id.Type is { } type ? NameOf(type) : id.TypeName;

    public string? DescriptionOf(Type type) => bindings.GetValueOrDefault(type)?.Description ?? Descriptions.Of(type);

    public IEnumerable<PropertyInfo> Shown(Type type) => DataProperties.Shown(type).Where(p => !IsIgnored(type, p));

    public IEnumerable<PropertyInfo> Stored(Type type) => DataProperties.Stored(type).Where(p => !IsIgnored(type, p));

    private bool IsIgnored(Type type, PropertyInfo property)
        => bindings.TryGetValue(type, out var binding) && binding.Ignored.Contains(property.Name);

    private void Configure(Type type, Type extension)
    {
        var descriptor = typeof(IObjectTypeDescriptor<>).MakeGenericType(type);
        var method = extension.GetMethod("Configure", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public, [descriptor]);
        if (method is null)
            return;
        if (!bindings.TryGetValue(type, out var binding))
            bindings[type] = binding = (Binding)Activator.CreateInstance(typeof(Binding<>).MakeGenericType(type))!;
        method.Invoke(null, [binding]);
    }

    private abstract class Binding
    {
        public string? Name { get; protected set; }

        public string? Description { get; protected set; }

        public HashSet<string> Ignored { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Binding<T> : Binding, IObjectTypeDescriptor<T>
    {
        IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Name(string name)
        {
            Name = name;
            return this;
        }

        IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Description(string description)
        {
            Description = description;
            return this;
        }

        public IObjectTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property)
        {
            // A value property is boxed to fit the signature.
            var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : property.Body;
            Ignored.Add(((MemberExpression)body).Member.Name);
            return this;
        }
    }
}
