using System.Security.Claims;

namespace ScoringGraph.GraphEngine;

/// <summary>Reads a bearer token that came another way than in a header, as in the first message of a socket. The server that knows the issuer registers it.</summary>
public interface IConnectionAuthenticator
{
    /// <summary>Who the token names; null if it is not to be trusted, for whatever reason.</summary>
    Task<ClaimsPrincipal?> AuthenticateAsync(string bearer);
}
