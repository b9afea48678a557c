using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Says who is at the other end of a WebSocket. A browser cannot send headers with the handshake, so it sends its token in the payload
/// of `connection_init`. Register one to read it; without one the identity is the handshake's.
/// </summary>
public interface ISocketAuthenticator
{
    /// <summary>The identity that every operation of the connection runs under; null refuses the connection.</summary>
    /// <param name="handshake">The request that opened the connection, with the identity found there.</param>
    /// <param name="payload">What the client sent, such as `{"Authorization":"Bearer …"}`; null for nothing.</param>
    /// <param name="cancellationToken">Ends with the connection.</param>
    /// <exception cref="GraphQLException">Nobody can say now; the client is told why, and may try again later.</exception>
    ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext handshake, JsonElement? payload, CancellationToken cancellationToken);
}
