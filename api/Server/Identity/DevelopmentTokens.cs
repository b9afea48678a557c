using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ScoringGraph.Graph.Access;

namespace ScoringGraph.Server.Identity;

/// <summary>Issues tokens for trying things out on one's own machine. The key is made at the start and never leaves the process.</summary>
internal sealed class DevelopmentTokens
{
    public const string Issuer = "development";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ECDsaSecurityKey key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "development" };

    public SecurityKey Key => key;

    /// <summary>A token of each role, and for which department it speaks: the submitter for the one given, the assessor for all.</summary>
    public IEnumerable<(string Name, string Token)> OfEveryRole(string department) =>
        from role in Roles.All
        let speaksFor = role.Reach != Reach.OwnDepartments ? null : role.Code == "submitter" ? department : Asker.EveryDepartment
        select speaksFor is null ? (role.Code, Of(role)) : ($"{role.Code} {speaksFor}", Of(role, speaksFor));

    public string Of(Role role, params IReadOnlyList<string> departments) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Issuer,
        Expires = DateTime.UtcNow + Lifetime,
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
        Claims = new Dictionary<string, object>
        {
            ["sub"] = "dev-" + role.Code,
            ["name"] = role.Name.Zh,
            ["roles"] = new[] { role.Code },
            ["departments"] = departments.ToArray(),
        },
    });
}
