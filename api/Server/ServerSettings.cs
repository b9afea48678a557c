using ScoringGraph.Server.Identity;
using ScoringGraph.Store;

namespace ScoringGraph.Server;

/// <summary>What is configured, read before anything is opened, so that everything wrong with it is told at once.</summary>
internal sealed record ServerSettings(StoreOptions Store, IdentitySettings Identity, bool WithSamples)
{
    /// <summary>Reads the settings, and registers what needs nothing but them; null after saying what cannot be used.</summary>
    public static ServerSettings? Read(WebApplicationBuilder builder)
    {
        var (identity, mistakes) = IdentitySettings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        Startup.Refuse(mistakes);
        try
        {
            StoreOptions store = null!;
            var withSamples = true;
            Settings.Together(
                () => store = StoreSettings.Read(builder.Configuration, builder.Environment.ContentRootPath),
                () => withSamples = Settings.Get(builder.Configuration, "Samples", withSamples),
                () => GraphLimitSettings.Check(builder.Configuration, builder.Environment),
                () => ResponseCacheSettings.Check(builder.Configuration),
                builder.AddHttpPipeline);
            return mistakes.Count > 0 ? null : new ServerSettings(store, identity, withSamples);
        }
        catch (SettingsException failure)
        {
            foreach (var text in failure.Texts) Startup.Refuse(SettingsException.Code, text);
            return null;
        }
    }
}
