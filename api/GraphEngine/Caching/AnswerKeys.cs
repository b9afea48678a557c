using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Tells which questions have the same answer: those sent byte for byte alike, by the same user, to be answered in the same form,
/// under the same settings. Whatever is read into a question is read from these bytes alone, so equal bytes are equal questions.
/// </summary>
internal sealed class AnswerKeys(GraphOptions options)
{
    private const int UsualSize = 1024;

    // They say how long a token holds and which of several it is, nothing about its bearer.
    private static readonly string[] TokenLife = ["exp", "iat", "nbf", "jti"];

    public AnswerKey Of(HttpContext context, ReadOnlySpan<byte> body, ResponseFormat format, CostReporting cost)
    {
        var request = context.Request;
        var key = new AnswerKeyWriter(UsualSize + body.Length);
        key.Add(request.Method);
        key.Add(request.Path.Value);
        key.Add(request.QueryString.Value);
        key.Add(body);
        key.Add(format.ContentType);
        key.Add((long)cost);
        AddSettings(key);
        foreach (var identity in context.User.Identities)
            AddIdentity(key, identity);
        return key.ToKey();
    }

    // What is looked at in every request, also of a document that was seen before: what one setting allowed is no answer under another.
    private void AddSettings(AnswerKeyWriter key)
    {
        var (documents, costs) = (options.Persisted, options.Cost);
        key.Add(options.AllowsIntrospection);
        key.Add((long)documents.Mode);
        key.Add(documents.Automatic);
        key.Add(costs.EnforceCostLimits);
        key.Add(costs.MaxFieldCost);
        key.Add(costs.MaxTypeCost);
    }

    private static void AddIdentity(AnswerKeyWriter key, ClaimsIdentity identity)
    {
        key.Add("identity");
        key.Add(identity.AuthenticationType);
        key.Add(identity.IsAuthenticated);
        key.Add(identity.NameClaimType);
        key.Add(identity.RoleClaimType);
        foreach (var claim in identity.Claims)
            if (!TokenLife.Contains(claim.Type))
                AddClaim(key, claim);
        if (identity.Actor is { } actor)
            AddIdentity(key, actor);
        key.Add("end");
    }

    private static void AddClaim(AnswerKeyWriter key, Claim claim)
    {
        key.Add("claim");
        key.Add(claim.Type);
        key.Add(claim.Value);
        key.Add(claim.ValueType);
        key.Add(claim.Issuer);
        key.Add(claim.OriginalIssuer);
        key.Add((long)claim.Properties.Count);
        foreach (var (name, value) in claim.Properties)
        {
            key.Add(name);
            key.Add(value);
        }
    }
}
