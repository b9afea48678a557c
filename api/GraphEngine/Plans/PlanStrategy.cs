using System.Runtime.CompilerServices;
using GraphQL;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Runs a query by its plan, and again by the reference engine where the plan gives up: queries change nothing, so the second
/// run is as good as the first, and failures are told in one place only.
/// </summary>
internal sealed class PlanStrategy : LevelStrategy
{
    // As long as the document is remembered, so is its plan.
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, StrongBox<Plan?>> plans = [];

    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        var plan = plans.GetValue(context.Operation, operation => new(PlanCompiler.Compile(context.Schema, context.Document, operation))).Value;
        if (plan is null || await new PlanRun(context).AnswerAsync(plan) is not { } data)
            return await base.ExecuteAsync(context);
        return new ExecutionResult
        {
            Executed = true,
            Data = data,
            Query = context.Document.Source,
            Document = context.Document,
            Operation = context.Operation,
            Extensions = context.OutputExtensions,
        };
    }
}
