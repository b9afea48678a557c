using System.Reflection;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>Where a parameter of a resolver gets its value from.</summary>
internal sealed record ParameterBinding(ParameterInfo Parameter, Func<Call, object?> Read, bool IsArgument, bool IsService)
{
    public static ParameterBinding NodeId(ParameterInfo parameter) => Of(parameter, call => call.NodeId);

    public static ParameterBinding For(ParameterInfo parameter, IServiceProviderIsService services, LoaderTypes loaders)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ParentAttribute)))
            return Of(parameter, call => call.Context.Source);
        // The event is the root of what is executed for it.
        if (parameter.IsDefined(typeof(EventMessageAttribute)))
            return Of(parameter, call => call.Context.Source);
        if (type == typeof(CancellationToken))
            return Of(parameter, call => call.Context.CancellationToken);
        if (type == typeof(ClaimsPrincipal))
            return Of(parameter, call => call.Context.User ?? new ClaimsPrincipal());
        if (loaders.Find(type) is { } loader)
            return Of(parameter, call => call.Context.RequestServices!.GetRequiredService<RequestLoaders>().Get(loader));
        if (parameter.IsDefined(typeof(ServiceAttribute)) || (Lists.ItemType(type) is null && services.IsService(type)))
            return Of(parameter, call => call.Services.GetRequiredService(type)) with { IsService = true };
        return Argument(parameter);
    }

    /// <summary>Decodes an argument's global ids, one or a list of them.</summary>
    public ParameterBinding Decoding(string? typeName)
    {
        var type = Parameter.ParameterType;
        var raw = Nullable.GetUnderlyingType(type) ?? Lists.ItemType(type) ?? type;
        var name = Names.OfParameter(Parameter);
        return this with
        {
            Read = call => call.Argument(name) switch
            {
                null => null,
                string text => NodeId(text, raw),
                System.Collections.IEnumerable many => Coercion.To(type, many.Cast<string?>().Select(t => t is null ? null : NodeId(t, raw)).ToList()),
                var other => other,
            },
        };

        object NodeId(string text, Type rawType) => GraphEngine.NodeId.Decode(text, typeName, rawType);
    }

    private static ParameterBinding Argument(ParameterInfo parameter)
    {
        var name = Names.OfParameter(parameter);
        var type = parameter.ParameterType;
        return Of(parameter, call => Coercion.To(type, call.Argument(name))) with { IsArgument = true };
    }

    private static ParameterBinding Of(ParameterInfo parameter, Func<Call, object?> read) => new(parameter, read, false, false);
}
