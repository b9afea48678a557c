using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>Turns the cache of answers on.</summary>
public static class ResponseCacheRegistration
{
    /// <summary>
    /// Gives the same answer to the same question of the same user while the data is the same, without parsing or executing
    /// anything. For graphs whose queries look at nothing else: no clock, no chance. Needs an <see cref="IDataVersion"/>.
    /// </summary>
    public static IRequestExecutorBuilder AddResponseCache(this IRequestExecutorBuilder builder, Action<ResponseCacheOptions>? configure = null)
    {
        var options = new ResponseCacheOptions();
        configure?.Invoke(options);
        if (options.Enabled)
            builder.Services.AddSingleton(s => new ResponseCache(options, s.GetRequiredService<GraphOptions>(), s.GetRequiredService<IDataVersion>()));
        return builder;
    }
}
