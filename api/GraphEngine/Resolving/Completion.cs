using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>Awaits what a method returned, whatever kind of promise it is.</summary>
internal static class Completion
{
    public static Func<object?, ValueTask<object?>> Of(Type type)
    {
        if (!type.IsGenericType)
            return result => new(result);
        var open = type.GetGenericTypeDefinition();
        var name = open == typeof(Task<>) ? nameof(OfTask) : open == typeof(ValueTask<>) ? nameof(OfValueTask) : null;
        return name is null
            ? result => new(result)
            : typeof(Completion).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments())
                .CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    private static async ValueTask<object?> OfTask<T>(object? task) => await (Task<T>)task!;

    private static async ValueTask<object?> OfValueTask<T>(object? task) => await (ValueTask<T>)task!;
}
