using System.Globalization;
using System.Security.Claims;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// How long a connection may run under the identity that opened it: as long as its token holds (`exp`, RFC 7519), and as much longer
/// as clocks may differ. An identity without `exp` does not end. Register one to say how much clocks may differ.
/// </summary>
public sealed class IdentityLifetime(TimeProvider clock, TimeSpan clockSkew)
{
    internal const string Ended = "The token has expired; connect again with a new one.";

    // A timer counts no more than some weeks, and knows nothing of a clock that is set or of a machine that slept.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Waits until the identity ends.</summary>
    internal async Task EndAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (EndOf(user) is not { } end)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        else
            for (TimeSpan left; (left = end - clock.GetUtcNow()) > TimeSpan.Zero;)
                await Task.Delay(left < LongestWait ? left : LongestWait, clock, cancellationToken);
    }

    private DateTimeOffset? EndOf(ClaimsPrincipal user)
    {
        var ends = user.FindAll("exp").Select(claim => SecondsOf(claim.Value) + (decimal)clockSkew.TotalSeconds).ToList();
        // Later than time can be counted is never.
        return ends.Count == 0 || ends.Min() >= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? null : DateTimeOffset.FromUnixTimeMilliseconds((long)(ends.Min() * 1000));
    }

    // What cannot be read has ended: whoever checks tokens lets none of that kind through.
    private static decimal SecondsOf(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? (decimal)Math.Min(seconds, 1e12) : 0;
}
