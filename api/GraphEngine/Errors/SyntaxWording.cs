using System.Text.RegularExpressions;
using GraphQL;
using GraphQLParser.Exceptions;

namespace ScoringGraph.GraphEngine;

/// <summary>Says a syntax error in the words of the contract.</summary>
internal static partial class SyntaxWording
{
    private static readonly Dictionary<string, string> Tokens = new()
    {
        ["EOF"] = "EndOfFile",
        ["!"] = "Bang",
        ["$"] = "Dollar",
        ["("] = "LeftParenthesis",
        [")"] = "RightParenthesis",
        ["..."] = "Spread",
        [":"] = "Colon",
        ["="] = "Equal",
        ["@"] = "At",
        ["["] = "LeftBracket",
        ["]"] = "RightBracket",
        ["{"] = "LeftBrace",
        ["|"] = "Pipe",
        ["}"] = "RightBrace",
        ["Int"] = "Integer",
    };

    public static ExecutionError Of(GraphQLSyntaxErrorException mistake)
    {
        var match = Expectation().Match(mistake.Description);
        var error = GraphErrors.Of(
            match.Success ? $"Expected a `{Token(match.Groups[1])}`-token, but found a `{Token(match.Groups[2])}`-token." : mistake.Description,
            "HC0014");
        error.AddLocation(mistake.Location);
        return error;
    }

    private static string Token(Group group) => Tokens.GetValueOrDefault(group.Value, group.Value);

    [GeneratedRegex(@"^Expected ""?([^\s"",]+)""?, found ""?([^\s;""]+)")]
    private static partial Regex Expectation();
}
