using System.Security.Claims;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine;

/// <inheritdoc/>
internal sealed class RequestExecutor(Schema schema, GraphLimits limits, IReadOnlyList<Func<IError, IError>> filters, IServiceScopeFactory scopes, ILogger<RequestExecutor> log) : IRequestExecutor
{
    private readonly LevelExecuter executer = new();
    private readonly DocumentCache cache = new(limits.MaxCachedDocuments);
    private readonly Failures failures = new(log, filters);
    private readonly Lazy<string> sdl = new(() => SchemaPrinter.Print(schema));

    public string PrintSchema() => sdl.Value;

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
        var access = await RequestAccess.OfAsync(AccessRules.Of(schema), services, user);
        var result = await executer.ExecuteAsync(new ExecutionOptions
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
            ValidationRules = known is null ? null : [],
            UnhandledExceptionDelegate = failures.MaskAsync,
        });
        result.Executed &= result.Data != SubscribeStrategy.Refused;
        if (known is null && result.Executed)
            cache.Add(request.Query, document);
        ErrorWording.Apply(result, limits);
        return new GraphResult(result);
    }
}
