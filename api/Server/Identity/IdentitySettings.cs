using Microsoft.IdentityModel.Tokens;
using ScoringGraph.Graph.Access;
using ScoringGraph.Scoring;

namespace ScoringGraph.Server.Identity;

/// <summary>Whose tokens are trusted, as configured under `Authentication`.</summary>
internal sealed record IdentitySettings
{
    public const string NoAnonymous = "none";

    /// <summary>The issuer's address; null in development mode, where this program issues its own tokens.</summary>
    public string? Authority { get; init; }

    /// <summary>Whom the tokens must be meant for.</summary>
    public string? Audience { get; init; }

    /// <summary>The issuer's public keys; null if they are discovered at the issuer's address.</summary>
    public IReadOnlyList<SecurityKey>? Keys { get; init; }

    public string RoleClaim { get; init; } = "roles";

    public string DepartmentClaim { get; init; } = "departments";

    /// <summary>The role of requests without a token; null if they have none.</summary>
    public Role? Anonymous { get; init; }

    public bool IsDevelopment { get; init; }

    /// <summary>Reads the settings, or tells everything that is wrong with them. What is left out never means that everybody is let in.</summary>
    public static (IdentitySettings Settings, IReadOnlyList<Problem> Problems) Read(IConfiguration configuration, bool isDevelopment)
    {
        var section = configuration.GetSection("Authentication");
        var problems = new List<Problem>();
        var (authority, audience, keysFile, anonymous) = (section["Authority"], section["Audience"], section["KeysFile"], section["Anonymous"]);
        if (authority is null && !isDevelopment)
            problems.Add(IdentityProblems.NotConfigured);
        else if (authority is null && (audience ?? keysFile) is not null)
            problems.Add(IdentityProblems.AuthorityMissing);
        if (authority is not null && audience is null)
            problems.Add(IdentityProblems.AudienceMissing);
        if (authority is not null && keysFile is null && !IsReachable(authority, isDevelopment))
            problems.Add(IdentityProblems.AuthorityUnfit(authority));
        if (anonymous is not null && !isDevelopment)
            problems.Add(IdentityProblems.AnonymousOutsideDevelopment);
        anonymous ??= isDevelopment && authority is null ? "viewer" : NoAnonymous;
        var role = Roles.All.FirstOrDefault(role => role.Code == anonymous);
        if (role is null && anonymous != NoAnonymous)
            problems.Add(IdentityProblems.UnknownRole(anonymous));
        var settings = new IdentitySettings
        {
            Authority = authority,
            Audience = audience,
            Keys = keysFile is null ? null : KeysFile.Read(keysFile, problems),
            Anonymous = role,
            IsDevelopment = isDevelopment,
        };
        return (settings with { RoleClaim = section["RoleClaim"] ?? settings.RoleClaim, DepartmentClaim = section["DepartmentClaim"] ?? settings.DepartmentClaim }, problems);
    }

    private static bool IsReachable(string authority, bool isDevelopment) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (isDevelopment && url.Scheme == Uri.UriSchemeHttp));
}
