using Microsoft.AspNetCore.Authentication.JwtBearer;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server.Identity;

/// <summary>Registers how requests tell who they are.</summary>
internal static class IdentityRegistration
{
    public static void AddIdentity(this IServiceCollection services, IdentitySettings settings)
    {
        var tokens = new DevelopmentTokens();
        services.AddSingleton(settings);
        services.AddSingleton(tokens);
        services.AddSingleton(provider => new IdentityLifetime(provider.GetService<TimeProvider>() ?? TimeProvider.System, Bearer.ClockSkew));
        services.AddSingleton<ISocketAuthenticator, SocketAuthenticator>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options => Bearer.Configure(options, settings, tokens));
        if (settings.Authority is { } authority && settings.Keys is null)
        {
            services.AddSingleton(provider => new IssuerKeys(authority, !settings.IsDevelopment, provider.GetService<TimeProvider>() ?? TimeProvider.System, provider.GetRequiredService<ILogger<IssuerKeys>>()));
            services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IssuerKeys>(Bearer.Discover);
        }

        // A refused token is an answer, not an event with a stack: whoever sends many must not fill the log.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Warning));
        // Nothing here is encrypted for later, and the keys for it would be written into the user's home at the start.
        foreach (var keys in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToArray()) services.Remove(keys);
    }
}
