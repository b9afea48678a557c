using System.Runtime.CompilerServices;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Validates requests. Of a query that was valid before, only what depends on the variables is looked at again; what is wrong with
/// them the library finds and tells, from the start.
/// </summary>
internal sealed class RequestValidator : IDocumentValidator
{
    private readonly DocumentValidator library = new();

    // As long as the document is remembered, so is what is known of its operations.
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, KnownQuery> known = [];

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
        => known.TryGetValue(options.Operation, out var query) ? AgainAsync(query, options) : FirstAsync(options);

    private async Task<IValidationResult> AgainAsync(KnownQuery query, ValidationOptions options)
        => await query.ValidateAsync(options) ?? await library.ValidateAsync(options);

    private async Task<IValidationResult> FirstAsync(ValidationOptions options)
    {
        var result = await library.ValidateAsync(options);
        if (result.IsValid && await KnownQuery.OfAsync(options, result) is { } query)
            known.AddOrUpdate(options.Operation, query);
        return result;
    }
}
