using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server;

/// <summary>How many requests one client may send, by identity if it has one, else by address; the state stands in the headers.</summary>
internal static class RateLimits
{
    private const string Policy = "requests";

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var (permits, window) = (6_000, TimeSpan.FromMinutes(1));
        Settings.Together(
            () => permits = Settings.Get(configuration, "RateLimit:Permits", permits),
            () => window = Settings.Get(configuration, "RateLimit:Window", window));
        services.AddSingleton(new State(permits, window));
        services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => permits == 0 || Health.IsAsked(context)
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(ClientOf(context), _ => new() { PermitLimit = permits, Window = window }));
            options.OnRejected = (rejected, _) => new(RefuseAsync(rejected.HttpContext, rejected.Lease, window));
        });
    }

    /// <summary>Counts, and says in every response what is left. Comes after whatever says who is asking.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        var state = app.Services.GetRequiredService<State>();
        if (state.Permits == 0) return;
        var limiter = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>>().Value.GlobalLimiter!;
        app.Use((context, next) =>
        {
            if (!Health.IsAsked(context)) context.Response.OnStarting(() => Show(context, limiter, state));
            return next(context);
        });
        app.UseRateLimiter();
    }

    private static Task Show(HttpContext context, PartitionedRateLimiter<HttpContext> limiter, State state)
    {
        var left = limiter.GetStatistics(context)?.CurrentAvailablePermits ?? state.Permits;
        context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";q={state.Permits};w={Math.Ceiling(state.Window.TotalSeconds)}");
        context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";r={left}");
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, RateLimitLease lease, TimeSpan window)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : window;
        var seconds = (int)Math.Max(Math.Ceiling(wait.TotalSeconds), 1);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return GraphErrorResponse.WriteAsync(context, StatusCodes.Status429TooManyRequests, ErrorBuilder.New()
            .SetMessage($"Too many requests; try again in {seconds} s.")
            .SetCode("RATE_LIMITED")
            .SetExtension("retryAfter", seconds)
            .Build());
    }

    private static string ClientOf(HttpContext context)
    {
        var identity = context.User.Identity is { IsAuthenticated: true } known ? context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.User.FindFirstValue("sub") ?? known.Name : null;
        return identity is not null ? "identity " + identity : "address " + context.Connection.RemoteIpAddress;
    }

    private sealed record State(int Permits, TimeSpan Window);
}
