using System.Linq.Expressions;
using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>A resolver method, compiled: binds the parameters, calls, and awaits what comes back.</summary>
internal sealed class MethodCall
{
    private readonly Func<Call, object?>[] bindings;
    private readonly Func<object?[], object?> invoke;
    private readonly Func<object?, ValueTask<object?>> complete;

    public MethodCall(MethodInfo method, IEnumerable<ParameterBinding> parameters)
    {
        bindings = parameters.Select(p => p.Read).ToArray();
        NeedsScope = parameters.Any(p => p.IsService);
        invoke = Compile(method);
        complete = Completion.Of(method.ReturnType);
    }

    /// <summary>Whether a parameter is a service, which may be one that lives as long as its scope.</summary>
    public bool NeedsScope { get; }

    public ValueTask<object?> InvokeAsync(Call call)
    {
        var arguments = new object?[bindings.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = bindings[i](call);
        return complete(invoke(arguments));
    }

    private static Func<object?[], object?> Compile(MethodInfo method)
    {
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var values = method.GetParameters().Select((p, i) => Expression.Convert(
            Expression.ArrayIndex(arguments, Expression.Constant(i)), p.ParameterType));
        return Expression.Lambda<Func<object?[], object?>>(
            Expression.Convert(Expression.Call(method, values), typeof(object)), arguments).Compile();
    }
}
