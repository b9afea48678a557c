using System.Security.Claims;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine;

/// <inheritdoc/>
internal sealed class RequestExecutor(Schema schema, GraphOptions options, IServiceScopeFactory scopes, ILogger<RequestExecutor> log) : IRequestExecutor
{
    private readonly LevelExecuter executer = new(new LevelStrategy());
    private readonly LevelExecuter measurer = new(new NoStrategy());
    private readonly GraphLimits limits = options.Limits;
    private readonly DocumentCache cache = new(options.Limits.MaxCachedDocuments);
    private readonly CostAnalyzer costs = new(schema, options.Cost);
    private readonly Failures failures = new(log);
    private readonly Lazy<string> sdl = new(() => SchemaPrinter.Print(schema));

    public string PrintSchema() => sdl.Value;

    public async Task<IExecutionResult> ExecuteAsync(string query, IReadOnlyDictionary<string, object?>? variables)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ExecuteAsync(new GraphRequest(query, null, variables), scope.ServiceProvider, null, CancellationToken.None);
    }

    public async Task<IExecutionResult> ExecuteAsync(
        GraphRequest request, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        var known = cache.Find(request.Query);
        GraphQLDocument document;
        try
        {
            document = known ?? DocumentReader.Read(request.Query, limits);
            OperationChoice.Check(document, request);
        }
        catch (ExecutionError error)
        {
            return new GraphResult(new ExecutionResult(error));
        }
        var check = new RequestCheck(costs, request.AllowsIntrospection ?? options.AllowsIntrospection, request.Cost);
        var chosen = request.Cost == CostReporting.Validate ? measurer : executer;
        var access = await RequestAccess.OfAsync(AccessRules.Of(schema), services, user);
        var result = await chosen.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables is null ? null : new Inputs(request.Variables.ToDictionary()),
            RequestServices = services,
            User = user,
            UserContext = access,
            CancellationToken = cancellationToken,
            Timeout = limits.ExecutionTimeout,
            ValidationRules = known is null ? [.. DocumentValidator.CoreRules, check] : [check],
            UnhandledExceptionDelegate = failures.MaskAsync,
        });
        if (known is null && result.Executed)
            cache.Add(request.Query, document);
        result.Executed &= chosen == executer;
        ErrorWording.Apply(result, limits);
        if (request.Cost != CostReporting.None && check.Cost is { } cost)
            (result.Extensions ??= []).Add("operationCost", cost.ToMap());
        return new GraphResult(result);
    }
}
