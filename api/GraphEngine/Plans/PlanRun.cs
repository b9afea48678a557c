using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>Runs a plan level by level, by the same resolvers and loaders as the reference engine, without its tree of nodes.</summary>
internal sealed class PlanRun(ExecutionContext context)
{
    // Nothing is above the first fields; an object stands for it, because null is an item that is null.
    private static readonly object Root = new();

    private readonly ExecutionErrors errors = [];
    private readonly BatchScheduler scheduler = context.RequestServices!.GetRequiredService<BatchScheduler>();

    /// <summary>The answer; null if the reference engine must be asked, since something failed or is not for plans.</summary>
    public async Task<PlannedData?> AnswerAsync(Plan plan)
    {
        try
        {
            var root = new PlanBatch(plan, [Root]);
            IReadOnlyList<PlanBatch> level = [root];
            while (level.Count > 0)
                level = await ResolveAsync(level);
            return errors.Count > 0 ? null : PlannedData.Of(root, context.RequestServices!.GetRequiredService<GraphLimits>().MaxResponseBytes);
        }
        catch (Exception failure) when (failure is not ResponseLimitError && !context.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<List<PlanBatch>> ResolveAsync(IReadOnlyList<PlanBatch> level)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var waiting = new List<Waiting>();
        foreach (var batch in level)
            Start(batch, waiting);
        if (waiting.Count > 0)
            await LevelStrategy.SettleAsync(waiting.ConvertAll(w => w.Task), scheduler);
        foreach (var answered in waiting)
            answered.Take();
        return [.. level.SelectMany(Children)];
    }

    private void Start(PlanBatch batch, List<Waiting> waiting)
    {
        var fields = batch.Plan.Resolved;
        if (fields.Count == 0)
            return;
        for (var column = 0; column < fields.Count; column++)
            if (fields[column].Resolver is IBatchFieldResolver together)
                StartAll(fields[column], together, batch, column, waiting);
        for (var index = 0; index < batch.Items.Count; index++)
            for (var column = 0; column < fields.Count; column++)
                if (batch.Items[index] is { } source && fields[column].Resolver is not IBatchFieldResolver)
                    Start(fields[column], source, batch.Values[column], index, waiting);
    }

    private void StartAll(PlanField field, IBatchFieldResolver together, PlanBatch batch, int column, List<Waiting> waiting)
    {
        List<object> sources = [.. batch.Items.OfType<object>()];
        if (sources.Count == 0)
            return;
        waiting.Add(new Together(AllAsync(), batch, column));

        async Task<IReadOnlyList<object?>> AllAsync() => await together.ResolveAllAsync(new PlanFieldContext(context, field, together.Parents(sources), errors));
    }

    private void Start(PlanField field, object source, object?[] values, int index, List<Waiting> waiting)
    {
        if (field.Resolver is PropertyResolver property)
        {
            values[index] = property.Read(source);
            return;
        }
        var value = Resolve(field, source);
        if (value.IsCompletedSuccessfully)
            values[index] = value.Result;
        else
            waiting.Add(new Alone(value.AsTask(), values, index));
    }

    // A failure waits for the others of its level, so that none runs on while the reference engine starts again.
    private ValueTask<object?> Resolve(PlanField field, object source)
    {
        try
        {
            return field.Resolver.ResolveAsync(new PlanFieldContext(context, field, ReferenceEquals(source, Root) ? context.RootValue : source, errors));
        }
        catch (Exception failure)
        {
            return ValueTask.FromException<object?>(failure);
        }
    }

    private static IEnumerable<PlanBatch> Children(PlanBatch batch)
    {
        for (var column = 0; column < batch.Plan.Resolved.Count; column++)
            if (batch.Gather(column) is { } below)
                yield return below;
    }

    private abstract class Waiting(Task task)
    {
        public Task Task => task;

        /// <summary>Puts what came where it belongs.</summary>
        public abstract void Take();
    }

    private sealed class Alone(Task<object?> value, object?[] values, int index) : Waiting(value)
    {
        public override void Take() => values[index] = value.Result;
    }

    private sealed class Together(Task<IReadOnlyList<object?>> all, PlanBatch batch, int column) : Waiting(all)
    {
        public override void Take()
        {
            var (values, next) = (batch.Values[column], 0);
            for (var index = 0; index < values.Length; index++)
                if (batch.Items[index] is not null)
                    values[index] = all.Result[next++];
        }
    }
}
