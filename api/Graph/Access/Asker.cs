using System.Runtime.CompilerServices;
using System.Security.Claims;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Graph.Access;

/// <summary>Whoever asks, as their token names them: who they are, which roles they have, and for which departments they speak.</summary>
public sealed class Asker
{
    /// <summary>The claim that names a role; one claim for each.</summary>
    public const string RoleClaim = "role";

    /// <summary>The claim that names a department by its code; one claim for each.</summary>
    public const string DepartmentClaim = "department";

    /// <summary>The department of somebody who speaks for all of them.</summary>
    public const string EveryDepartment = "*";

    // Every scope of a request asks who it is.
    private static readonly ConditionalWeakTable<ClaimsPrincipal, Asker> Known = [];

    private readonly Role[] roles;

    private Asker(string subject, string? name, IEnumerable<Role> roles, IReadOnlySet<string> departments) =>
        (Subject, Name, this.roles, Departments) = (subject, name is null || name == subject ? subject : $"{name} ({subject})", [.. roles], departments);

    /// <summary>The program itself, which loads what is in its files.</summary>
    public static Asker System { get; } = new("", "系统 / system", Roles.All.Where(role => role.Code == "administrator"), new HashSet<string>());

    /// <summary>What the issuer calls them and nobody else, whatever their name and roles.</summary>
    public string Subject { get; }

    /// <summary>What is kept with what they do: the name, and the subject that tells two of the same name apart.</summary>
    public string Name { get; }

    public IReadOnlySet<string> Departments { get; }

    /// <summary>Whose reported facts they are concerned with.</summary>
    public Reach Reach => roles.Select(ReachOf).DefaultIfEmpty().Max();

    /// <summary>Reads an identity; one that nobody vouches for says nothing.</summary>
    public static Asker Of(ClaimsPrincipal user) => Known.GetValue(user, Read);

    private static Asker Read(ClaimsPrincipal user)
    {
        var claims = user.Identities.Where(identity => identity.IsAuthenticated).SelectMany(identity => identity.Claims).ToLookup(claim => claim.Type, claim => claim.Value);
        return new Asker(
            claims["sub"].FirstOrDefault() ?? "",
            claims["name"].FirstOrDefault(),
            Roles.All.Where(role => claims[RoleClaim].Contains(role.Code)),
            claims[DepartmentClaim].ToHashSet(StringComparer.Ordinal));
    }

    public bool May(string permission) => roles.Any(role => role.Permissions.Contains(permission));

    /// <summary>Whether one of the roles reports facts of this kind at all.</summary>
    public bool Reports(Reporter reporter) => roles.Any(role => role.Reports.Contains(reporter));

    /// <summary>Whether one of the roles reports facts of this kind for what these departments answer for.</summary>
    public bool Reports(Reporter reporter, IEnumerable<string> departments) => roles.Any(role => role.Reports.Contains(reporter) && Covers(role, departments));

    /// <summary>Whether one of the roles reports anything for what these departments answer for.</summary>
    public bool ReportsFor(IEnumerable<string> departments) => roles.Any(role => role.Reports.Count > 0 && Covers(role, departments));

    private bool Covers(Role role, IEnumerable<string> departments) =>
        ReachOf(role) == Reach.Everything || (ReachOf(role) == Reach.OwnDepartments && departments.Any(Departments.Contains));

    private Reach ReachOf(Role role) => role.Reach == Reach.OwnDepartments && Departments.Contains(EveryDepartment) ? Reach.Everything : role.Reach;
}
