using GraphQL.Execution;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Executes level by level: all fields of one depth start in document order, then the loaders they wait for are
/// fetched together. A list of any length costs one batch per loader and level.
/// </summary>
internal class LevelStrategy : ExecutionStrategy
{
    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        var fields = ((ObjectExecutionNode)rootNode).SubFields ?? [];
        if (context.Operation.Operation != OperationType.Mutation)
        {
            await ExecuteLevelsAsync(context, fields);
            return;
        }
        // One mutation ends, with everything asked of its payload, before the next begins.
        foreach (var field in fields)
        {
            var payload = await ExecuteLevelAsync(context, [field]);
            await context.RequestServices!.GetRequiredService<RequestLoaders>().ForgetAsync();
            await ExecuteLevelsAsync(context, payload);
        }
    }

    private async Task ExecuteLevelsAsync(ExecutionContext context, IReadOnlyList<ExecutionNode> level)
    {
        while (level.Count > 0)
            level = await ExecuteLevelAsync(context, level);
    }

    private async Task<List<ExecutionNode>> ExecuteLevelAsync(ExecutionContext context, IReadOnlyList<ExecutionNode> level)
    {
        await SettleAsync(StartAll(context, level), context.RequestServices!.GetRequiredService<BatchScheduler>());
        var next = new List<ExecutionNode>();
        foreach (var node in level)
            AddChildren(node, next);
        return next;
    }

    private List<Task> StartAll(ExecutionContext context, IReadOnlyList<ExecutionNode> level)
    {
        var running = new List<Task>();
        foreach (var node in level)
        {
            var task = ExecuteNodeAsync(context, node);
            if (!task.IsCompletedSuccessfully)
                running.Add(task);
        }
        return running;
    }

    internal static async Task SettleAsync(List<Task> running, BatchScheduler scheduler)
    {
        var all = Task.WhenAll(running);
        while (!all.IsCompleted)
        {
            if (scheduler.HasWork)
                await scheduler.DispatchAsync();
            else
                await Task.WhenAny(all, scheduler.Arrival);
        }
        await all;
    }

    private static void AddChildren(ExecutionNode node, List<ExecutionNode> children)
    {
        if (node is ObjectExecutionNode { SubFields: { } fields })
            children.AddRange(fields);
        else if (node is ArrayExecutionNode { Items: { } items })
            foreach (var item in items)
                AddChildren(item, children);
    }
}
