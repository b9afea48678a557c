using System.Security.Claims;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>What a resolver sees of the request when a plan calls it. Whoever needs the path is answered by the reference engine.</summary>
internal sealed class PlanFieldContext(ExecutionContext context, PlanField asked, object? source, ExecutionErrors errors) : IResolveFieldContext
{
    /// <summary>The members of the list's items that are looked at; null for any.</summary>
    public IReadOnlySet<string>? Members => asked.Members;

    public GraphQLField FieldAst => asked.Ast;

    public FieldType FieldDefinition => asked.Definition;

    public IObjectGraphType ParentType => asked.Parent;

    public IDictionary<string, ArgumentValue>? Arguments
        => context.ArgumentValues is { } all && all.TryGetValue(asked.Ast, out var given) ? given : asked.Defaults;

    public IDictionary<string, DirectiveInfo>? Directives => null;

    public Dictionary<string, (GraphQLField Field, FieldType FieldType)>? SubFields => asked.SubFields;

    public object? Source => source;

    public object? RootValue => context.RootValue;

    public ISchema Schema => context.Schema;

    public GraphQLDocument Document => context.Document;

    public GraphQLOperationDefinition Operation => context.Operation;

    public Variables Variables => context.Variables;

    public CancellationToken CancellationToken => context.CancellationToken;

    public Metrics Metrics => context.Metrics;

    public ExecutionErrors Errors => errors;

    public IReadOnlyDictionary<string, object?> InputExtensions => context.InputExtensions;

    public IDictionary<string, object?> OutputExtensions => context.OutputExtensions;

    public IDictionary<string, object?> UserContext => context.UserContext;

    public IServiceProvider? RequestServices => context.RequestServices;

    public IExecutionArrayPool ArrayPool => context;

    public ClaimsPrincipal? User => context.User;

    public IExecutionContext ExecutionContext => context;

    public IResolveFieldContext? Parent => throw new UnplannedException("the parent's context");

    public IEnumerable<object> Path => throw new UnplannedException("the path");

    public IEnumerable<object> ResponsePath => throw new UnplannedException("the path");
}
