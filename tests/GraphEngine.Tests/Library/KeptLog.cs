using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>What was logged, with the values by name.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(IReadOnlyDictionary<string, object?> Values, Exception? Exception)> Entries { get; } = new();

    public ServiceDescriptor AsProvider() => ServiceDescriptor.Singleton<ILoggerProvider>(this);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
            Entries.Enqueue((values.GroupBy(v => v.Key).ToDictionary(v => v.Key, v => v.First().Value), exception));
    }

    public void Dispose()
    {
    }
}
