using System.Security.Claims;
using GraphQL;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// What one request may ask: the answer to every rule of the schema, found before the first field is resolved. It travels with
/// the request, never with the document, so a cached document is as guarded as a new one.
/// </summary>
internal sealed class RequestAccess : Dictionary<string, object?>
{
    // What a request gets that nobody looked at: every rule denies.
    private static readonly RequestAccess Nothing = new([]);

    // Null where a rule is fulfilled, else the code of the denial.
    private readonly string?[] denials;

    private RequestAccess(string?[] denials) => this.denials = denials;

    /// <summary>Looks at the user once, and tells the request's services who it is.</summary>
    public static async Task<RequestAccess> OfAsync(IReadOnlyList<AccessRule> rules, IServiceProvider services, ClaimsPrincipal? known)
    {
        var user = services.GetRequiredService<RequestUser>().User = known ?? new ClaimsPrincipal();
        var denials = new string?[rules.Count];
        for (var i = 0; i < denials.Length; i++)
            denials[i] = await DenialAsync(rules[i], user, services);
        return new RequestAccess(denials);
    }

    public static RequestAccess Of(IResolveFieldContext context) => context.UserContext as RequestAccess ?? Nothing;

    /// <summary>Throws unless every rule is fulfilled.</summary>
    public void Demand(AccessRule[] rules)
    {
        foreach (var rule in rules)
            if ((rule.Index < denials.Length ? denials[rule.Index] : AccessDenied.NotAuthorized) is { } code)
                throw AccessDenied.Of(code);
    }

    private static async Task<string?> DenialAsync(AccessRule rule, ClaimsPrincipal user, IServiceProvider services)
    {
        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = rule.Policy is { } name ? await policies.GetPolicyAsync(name) : await policies.GetDefaultPolicyAsync();
        if (policy is null)
            return AccessDenied.PolicyNotFound;
        var isMember = rule.Roles.Length == 0 || rule.Roles.Split(',').Any(user.IsInRole);
        if (isMember && (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, null, policy)).Succeeded)
            return null;
        return user.Identities.Any(i => i.IsAuthenticated) ? AccessDenied.NotAuthorized : AccessDenied.NotAuthenticated;
    }
}
