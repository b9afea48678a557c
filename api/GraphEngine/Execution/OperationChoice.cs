using GraphQL;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>Checks that a request names exactly one operation, and one it may run.</summary>
internal static class OperationChoice
{
    public static void Check(GraphQLDocument document, GraphRequest request)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var names = string.Join(", ", operations.Select(o => $"`{o.Name?.StringValue}`"));
        var chosen = string.IsNullOrEmpty(request.OperationName)
            ? operations
            : operations.Where(o => o.Name is { } name && name == request.OperationName).ToList();
        if (operations.Count == 0)
            throw GraphErrors.Of("The document contains no operation.");
        if (chosen.Count == 0)
            throw GraphErrors.Of($"The operation `{request.OperationName}` is not in the document; it has {names}.");
        if (operations.Count > 1 && operations.Any(o => o.Name is null))
            throw GraphErrors.Of("A document that has an operation without a name can have no other.");
        // Several of one name are validation's to refuse.
        if (chosen.Count > 1 && string.IsNullOrEmpty(request.OperationName))
            throw GraphErrors.Of($"The document has several operations; name one of {names}.");
        if (request.QueriesOnly && chosen.Any(o => o.Operation == OperationType.Mutation))
            throw new OperationKindError();
        if (!request.MaySubscribe && chosen.Any(o => o.Operation == OperationType.Subscription))
            throw new SubscriptionKindError();
    }
}

/// <summary>A mutation where only queries may run.</summary>
internal class OperationKindError(string advice = "") : ExecutionError("The specified operation kind is not allowed." + advice);

/// <summary>A subscription where one answer is taken.</summary>
internal sealed class SubscriptionKindError() : OperationKindError(" A subscription needs `Accept: text/event-stream` or a WebSocket.");
