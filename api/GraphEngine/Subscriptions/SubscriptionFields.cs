using System.Reflection;
using System.Text.RegularExpressions;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>Makes the fields of `Subscription`: a stream of events, and what is answered to each.</summary>
internal sealed partial class SubscriptionFields(SchemaParts parts)
{
    /// <summary>The methods of a class that are fields; the others open streams for them.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type subscriptions, Problems problems)
        => ResolverMethods.Of(subscriptions, problems).Where(m => m.IsDefined(typeof(SubscribeAttribute)));

    public FieldType Of(MethodInfo method)
    {
        var field = parts.Fields.Of(method);
        var place = $"{method.DeclaringType!.Name}.{method.Name}";
        if (method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(EventMessageAttribute))) is not { } message)
            parts.Problems.Add($"`{place}` needs a parameter marked [EventMessage]");
        else if (method.GetCustomAttribute<SubscribeAttribute>()!.With is { } with)
            OpenWith(method, with, message.ParameterType, field);
        else
            field.StreamResolver = new SubscribeResolver(TopicOf(method, message.ParameterType));
        return field;
    }

    private void OpenWith(MethodInfo method, string with, Type message, FieldType field)
    {
        var opener = method.DeclaringType!.GetMethod(with, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static);
        if (opener is null)
        {
            parts.Problems.Add($"`{method.DeclaringType.Name}.{method.Name}` is subscribed to with `{with}`, which is no static method beside it");
            return;
        }
        var bindings = parts.Fields.Bindings(opener);
        // What only the opener takes is an argument of the field too.
        foreach (var argument in bindings.Where(b => b.IsArgument).Select(parts.Fields.Argument))
            if (field.Arguments!.Find(argument.Name) is null)
                field.Arguments.Add(argument);
        var call = new MethodCall(opener, bindings);
        var open = Opener<Func<object, EventSource>>(nameof(EventSource.Of), typeof(EventSource), message);
        field.StreamResolver = new SubscribeResolver(async c => open((await call.InvokeAsync(c))!));
    }

    private static Func<Call, ValueTask<EventSource>> TopicOf(MethodInfo method, Type message)
    {
        var name = method.GetCustomAttribute<TopicAttribute>()?.Name ?? method.Name;
        var open = Opener<Func<Call, string, ValueTask<EventSource>>>(nameof(OpenTopicAsync), typeof(SubscriptionFields), message);
        return call => open(call, Placeholder().Replace(name, m => Convert.ToString(call.Argument(m.Groups[1].Value), System.Globalization.CultureInfo.InvariantCulture) ?? ""));
    }

    private static async ValueTask<EventSource> OpenTopicAsync<T>(Call call, string topic)
    {
        var receiver = call.Services.GetRequiredService<ITopicEventReceiver>();
        return EventSource.Of<T>(await receiver.SubscribeAsync<T>(topic, call.Context.CancellationToken));
    }

    private static TDelegate Opener<TDelegate>(string name, Type owner, Type message)
        where TDelegate : Delegate
        => owner.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.MakeGenericMethod(message).CreateDelegate<TDelegate>();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
