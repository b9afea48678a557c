using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ScoringGraph.GraphEngine;

/// <summary>Parses a document, the cheap checks first: length, then tokens, then the tree, then its weight.</summary>
internal static class DocumentReader
{
    public static GraphQLDocument Read(string text, GraphLimits limits)
    {
        if (text.Length > limits.MaxDocumentLength)
            throw LimitError.Of("LIMIT_DOCUMENT_LENGTH", "characters", text.Length, limits.MaxDocumentLength);
        try
        {
            CheckTokens(text, limits.MaxTokens);
            var document = Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments });
            DocumentWeight.Check(document, limits);
            return document;
        }
        catch (GraphQLSyntaxErrorException mistake)
        {
            throw SyntaxWording.Of(mistake);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw GraphErrors.Of("The document is nested too deeply to be read.", "HC0014");
        }
    }

    private static void CheckTokens(string text, int allowed)
    {
        ROM source = text;
        var count = 0;
        for (var token = Lexer.Lex(source, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(source, token.End))
            if (++count > allowed)
                throw LimitError.Of("LIMIT_TOKENS", "tokens or more", count, allowed);
    }
}
