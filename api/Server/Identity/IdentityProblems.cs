using ScoringGraph.Graph.Access;
using ScoringGraph.Scoring;

namespace ScoringGraph.Server.Identity;

/// <summary>What can be wrong with the settings of authentication, and what to do.</summary>
internal static class IdentityProblems
{
    public static readonly Problem NotConfigured = new(
        "AUTH_NOT_CONFIGURED",
        new Text(
            "没有配置身份认证，服务不会启动；请设置 `Authentication:Authority` 和 `Authentication:Audience`，本地试用可设 `ASPNETCORE_ENVIRONMENT=Development`。",
            "No authentication is configured, so the server does not start; set `Authentication:Authority` and `Authentication:Audience`, or, to try it on your own machine, `ASPNETCORE_ENVIRONMENT=Development`."),
        "Authentication");

    public static readonly Problem AuthorityMissing = new(
        "AUTH_AUTHORITY",
        new Text("缺少 `Authentication:Authority`；请填写令牌的签发者。", "`Authentication:Authority` is missing; name the issuer of the tokens."),
        "Authentication:Authority");

    public static readonly Problem AudienceMissing = new(
        "AUTH_AUDIENCE",
        new Text("缺少 `Authentication:Audience`；请填写令牌面向的受众。", "`Authentication:Audience` is missing; name whom the tokens are meant for."),
        "Authentication:Audience");

    public static readonly Problem AnonymousOutsideDevelopment = new(
        "AUTH_DEVELOPMENT_ONLY",
        new Text(
            "`Authentication:Anonymous` 只能用于 Development 环境；请删除它。",
            "`Authentication:Anonymous` is for the Development environment only; remove it."),
        "Authentication:Anonymous");

    public static Problem AuthorityUnfit(string authority) => new(
        "AUTH_AUTHORITY",
        new Text(
            $"`{authority}` 不是 https 地址，无法从中获取密钥；请改正，或用 `Authentication:KeysFile` 指定密钥文件。",
            $"`{authority}` is no https address, so no keys can be discovered there; correct it, or name a file of keys with `Authentication:KeysFile`."),
        "Authentication:Authority");

    public static Problem KeysUnfit(string path) => new(
        "AUTH_KEYS",
        new Text(
            $"`{path}` 中没有可用的公钥；应是含 RSA 或 EC 公钥的 JWKS 文件。",
            $"`{path}` holds no public key; it should be a JWKS file with RSA or EC keys."),
        "Authentication:KeysFile");

    public static Problem UnknownRole(string role) => new(
        "AUTH_ROLE",
        new Text(
            $"没有角色 `{role}`；可用：{string.Join("、", Roles.All.Select(item => item.Code))} 或 `{IdentitySettings.NoAnonymous}`。",
            $"There is no role `{role}`; use {string.Join(", ", Roles.All.Select(item => item.Code))} or `{IdentitySettings.NoAnonymous}`."),
        "Authentication:Anonymous");
}
