using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>A query found valid before: which arguments variables are written in, and what all others are.</summary>
internal sealed class KnownQuery
{
    private readonly Dictionary<GraphQLField, IDictionary<string, ArgumentValue>> written = [];
    private readonly List<(GraphQLField Node, FieldType Field)> varying = [];

    // Remembers where the variables are used, which is found by walking the document. Serves one request at a time.
    private ValidationContext? idle;

    /// <summary>Learns from a request that was valid; null for what is better validated anew: directives, and whatever is no query.</summary>
    public static async ValueTask<KnownQuery?> OfAsync(ValidationOptions options, IValidationResult result)
    {
        if (options.Operation.Operation != OperationType.Query || result.DirectiveValues is not null)
            return null;
        var query = new KnownQuery();
        var types = new TypeInfo(options.Schema);
        var fields = new MatchingNodeVisitor<GraphQLField>((node, _) =>
        {
            if (result.ArgumentValues?.TryGetValue(node, out var values) == true)
                query.Add(node, types.GetFieldDef()!, values);
        });
        await new BasicVisitor(types, fields).VisitAsync(options.Document, new BasicVisitor.State(NewContext(options)));
        return query;
    }

    /// <summary>Reads the variables; null if they are not in order.</summary>
    public async ValueTask<IValidationResult?> ValidateAsync(ValidationOptions options)
    {
        if (options.Rules is not (IReadOnlyList<IValidationRule> and [RequestCheck check]))
            return null;
        var context = Interlocked.Exchange(ref idle, null) ?? NewContext(options);
        context.Variables = options.Variables;
        var (variables, errors) = await context.GetVariablesValuesAsync();
        context.Variables = Inputs.Empty;
        idle = context;
        if (errors is not null || Arguments(options.Document, variables) is not { } arguments)
            return null;
        check.Check(options.Document, options.Operation, options.Variables);
        return new ValidationResult([]) { Variables = variables, ArgumentValues = arguments };
    }

    private void Add(GraphQLField node, FieldType field, IDictionary<string, ArgumentValue> values)
    {
        if (node.Arguments!.Items.Any(argument => HasVariable(argument.Value)))
            varying.Add((node, field));
        else
            written.Add(node, values);
    }

    private Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>? Arguments(GraphQLDocument document, Variables variables)
    {
        if (varying.Count == 0)
            return written;
        var all = new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>(written);
        try
        {
            foreach (var (node, field) in varying)
                all.Add(node, ExecutionHelper.GetArguments(field.Arguments, node.Arguments, variables, document, node, null)!);
            return all;
        }
        catch (ValidationError)
        {
            return null;
        }
    }

    private static bool HasVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Any(HasVariable) == true,
        GraphQLObjectValue fields => fields.Fields?.Any(field => HasVariable(field.Value)) == true,
        _ => false,
    };

    private static ValidationContext NewContext(ValidationOptions options)
        => new() { Schema = options.Schema, Document = options.Document, Operation = options.Operation };
}
