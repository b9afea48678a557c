using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ScoringGraph.GraphEngine;

/// <summary>The XML comments of assemblies, as descriptions.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Files = new();

    public static string? Summary(MemberInfo member) => Text(Element(member)?.Element("summary"));

    public static string? Parameter(MemberInfo owner, string name)
        => Text(Element(owner)?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name));

    private static XElement? Element(MemberInfo member)
        => Files.GetOrAdd(member.Module.Assembly, Read).GetValueOrDefault(Id(member));

    private static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(path)
            ? XDocument.Load(path).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value)
            : new Dictionary<string, XElement>();
    }

    private static string Id(MemberInfo member) => member switch
    {
        Type type => "T:" + Id(type),
        PropertyInfo property => "P:" + Id(property.DeclaringType!) + "." + property.Name,
        FieldInfo field => "F:" + Id(field.DeclaringType!) + "." + field.Name,
        MethodInfo method => "M:" + Id(method.DeclaringType!) + "." + method.Name + Parameters(method),
        _ => "",
    };

    private static string Parameters(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(p => Id(p.ParameterType))) + ")";
    }

    private static string Id(Type type)
    {
        if (type.IsArray)
            return Id(type.GetElementType()!) + "[]";
        if (type is { IsGenericType: true, IsGenericTypeDefinition: false } && type.GetGenericArguments() is { } arguments)
        {
            var open = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
            return open[..open.IndexOf('`')] + "{" + string.Join(",", arguments.Select(Id)) + "}";
        }
        return (type.FullName ?? type.Name).Replace('+', '.');
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            text.Append(node is XElement e ? Mention(e) : node is XText t ? t.Value : "");
        var flat = Spaces().Replace(text.ToString(), " ").Trim();
        return flat.Length == 0 ? null : flat;
    }

    private static string Mention(XElement element)
    {
        var named = element.Attribute("name") ?? element.Attribute("langword");
        if (named is not null)
            return named.Value;
        return element.Attribute("cref")?.Value is { } cref
            ? cref[(cref.LastIndexOfAny(['.', ':']) + 1)..]
            : Text(element) ?? "";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
