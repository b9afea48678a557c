namespace ScoringGraph.GraphEngine;

/// <summary>The error of a field that may not be asked. It says nothing of what is there.</summary>
internal static class AccessDenied
{
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";

    public static GraphQLException Of(string code)
        => new(ErrorBuilder.New().SetMessage("The current user is not authorized to access this resource.").SetCode(code).Build());
}
