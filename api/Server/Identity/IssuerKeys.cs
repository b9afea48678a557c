using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;

namespace ScoringGraph.Server.Identity;

/// <summary>
/// Whether the issuer's keys are known. While they never were, a token can be neither believed nor refused: that is no fault of
/// whoever shows it. Once discovered they are kept, and renewed while the issuer answers.
/// </summary>
internal sealed partial class IssuerKeys
{
    /// <summary>How long nobody asks the issuer again after it failed: everybody who shows a token would wait for it.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private Task<bool>? attempt;
    private long ended;

    public IssuerKeys(string authority, bool requiresHttps, TimeProvider clock, ILogger<IssuerKeys> log)
    {
        (this.clock, this.log) = (clock, log);
        Discovery = new ConfigurationManager<OpenIdConnectConfiguration>(
            authority.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(new HttpClient { Timeout = Patience }) { RequireHttps = requiresHttps },
            // What names no key is no answer, and must not be kept as one.
            new OpenIdConnectConfigurationValidator());
    }

    public ConfigurationManager<OpenIdConnectConfiguration> Discovery { get; }

    /// <summary>Whether there are keys to check tokens with; asks the issuer if there are none yet, once for all who wait.</summary>
    public Task<bool> AreKnownAsync()
    {
        lock (gate)
        {
            if (attempt is null || (attempt is { IsCompleted: true, Result: false } && clock.GetElapsedTime(ended) >= Pause)) attempt = DiscoverAsync();
            return attempt;
        }
    }

    private async Task<bool> DiscoverAsync()
    {
        try
        {
            await Discovery.GetConfigurationAsync(CancellationToken.None);
            return true;
        }
        catch (InvalidOperationException failure)
        {
            Warn(log, failure, Discovery.MetadataAddress);
            return false;
        }
        finally
        {
            ended = clock.GetTimestamp();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The issuer's keys cannot be discovered at {Address}; whoever shows a token is answered 503")]
    private static partial void Warn(ILogger log, Exception failure, string address);
}

/// <summary>Nobody can say whether a token holds, because the issuer's keys are not known.</summary>
internal sealed class IssuerUnreachableException() : Exception(Refusal)
{
    public const string Refusal = "The issuer of the token cannot be reached, so the token cannot be checked; try again later.";
}
