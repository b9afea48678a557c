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
    private static readonly LevelStrategy Levels = new();
    private static readonly RequestValidator Validator = new();
    private readonly LevelExecuter planned = new(new PlanStrategy(), Levels, Validator);
    private readonly LevelExecuter reference = new(Levels, Levels, Validator);
    private readonly LevelExecuter measurer = new(new NoStrategy(), new NoStrategy(), Validator);
    private readonly GraphLimits limits = options.Limits;
    // Documents known to be small and valid. Whatever depends on more than the document is checked every time: nothing else
    // may ever be skipped because of this cache.
    private readonly RecentlyUsed<GraphQLDocument> cache = new(options.Limits.MaxCachedDocuments);
    private readonly DocumentSource documents = new(options.Persisted);
    private readonly CostAnalyzer costs = new(schema, options.Cost);
    private readonly Failures failures = new(log, options.ErrorFilters);
    private readonly ExecutionGate gate = new(options.Limits);
    private readonly OperationNames names = options.Names;
    private readonly Lazy<string> sdl = new(() => SchemaPrinter.Print(schema));

    public string PrintSchema() => sdl.Value;

    public string? PrintType(string name) => schema.AllTypes[name] is { } type ? TypePrinter.Print(type) : null;

    public async Task<IExecutionResult> ExecuteAsync(string query, IReadOnlyDictionary<string, object?>? variables)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ExecuteAsync(new GraphRequest(query, null, variables), scope.ServiceProvider, null, CancellationToken.None);
    }

    public IAsyncEnumerable<IExecutionResult> ExecuteStreamAsync(
        GraphRequest request, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellationToken)
        => new EventExecution(this, scopes, failures).RunAsync(request, services, user, cancellationToken);

    public async Task<IExecutionResult> ExecuteAsync(
        GraphRequest request, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        // Made first, so that every message about the request bears the same number.
        _ = services.GetService<Correlation>();
        using var trace = new RequestTrace(names);
        var check = new RequestCheck(costs, request.AllowsIntrospection ?? options.AllowsIntrospection, request.Cost);
        using var room = await gate.EnterAsync(isEvent: request.Event is not null, cancellationToken);
        var result = room is null ? new ExecutionResult(new OverloadError()) : await ExecuteAsync(request, check, services, user, cancellationToken);
        ErrorWording.Apply(result, limits);
        if (request.Cost != CostReporting.None && check.Cost is { } cost)
            (result.Extensions ??= []).Add("operationCost", cost.ToMap());
        trace.Tell(check.Operation, check.Cost, result);
        return GraphResult.Within(limits.MaxResponseBytes, result);
    }

    private async Task<ExecutionResult> ExecuteAsync(
        GraphRequest request, RequestCheck check, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        GraphQLDocument document;
        GraphQLDocument? known;
        try
        {
            request = request with { Query = documents.TextOf(request) };
            known = cache.Find(request.Query);
            document = known ?? DocumentReader.Read(request.Query, limits);
            OperationChoice.Check(document, request);
        }
        catch (ExecutionError error)
        {
            return new ExecutionResult(error);
        }
        IReadOnlyList<IValidationRule> rules = known is null ? [.. DocumentValidator.CoreRules, check] : [check];
        var isMeasured = request.Cost == CostReporting.Validate;
        var access = await RequestAccess.OfAsync(AccessRules.Of(schema), services, user);
        var result = await (isMeasured ? measurer : request.ByReference ? reference : planned).ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Root = request.Event,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables is null ? null : new Inputs(request.Variables.ToDictionary()),
            RequestServices = services,
            User = user,
            UserContext = access,
            CancellationToken = cancellationToken,
            Timeout = limits.ExecutionTimeout,
            ValidationRules = rules,
            UnhandledExceptionDelegate = failures.MaskAsync,
        });
        result.Executed &= result.Data != SubscribeStrategy.Refused && result.Errors?.OfType<ResponseLimitError>().Any() != true;
        if (known is null && result.Executed)
            cache.Add(request.Query, document);
        result.Executed &= !isMeasured;
        return result;
    }
}
