using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>The loader classes of the assemblies, by themselves and by the interfaces of their own.</summary>
internal sealed class LoaderTypes
{
    private readonly Dictionary<Type, Type> implementations = [];

    public LoaderTypes(IEnumerable<Assembly> assemblies)
    {
        var classes = assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IDataLoader).IsAssignableFrom(t));
        foreach (var loader in classes)
        {
            implementations[loader] = loader;
            foreach (var face in loader.GetInterfaces().Where(i => i.Assembly != typeof(IDataLoader).Assembly && typeof(IDataLoader).IsAssignableFrom(i)))
                implementations[face] = loader;
        }
    }

    /// <summary>The class behind a loader parameter; null when the type is no loader.</summary>
    public Type? Find(Type type)
        => implementations.GetValueOrDefault(type)
            ?? (type is { IsClass: true, IsAbstract: false } && typeof(IDataLoader).IsAssignableFrom(type) ? type : null);
}
