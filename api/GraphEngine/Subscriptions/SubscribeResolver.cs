using GraphQL;
using GraphQL.Resolvers;

namespace ScoringGraph.GraphEngine;

/// <summary>Opens the stream of events of a subscription field.</summary>
internal sealed class SubscribeResolver(Func<Call, ValueTask<EventSource>> open) : ISourceStreamResolver
{
    // The services are those of the whole subscription, so what the stream reads from lives as long as the stream.
    public ValueTask<EventSource> OpenAsync(IResolveFieldContext context) => open(new Call(context, context.RequestServices!));

    // The engine's own way of streaming, for which it keeps one context for all events.
    ValueTask<IObservable<object?>> ISourceStreamResolver.ResolveAsync(IResolveFieldContext context)
        => throw new NotSupportedException("A subscription is opened by SubscribeStrategy.");
}
