namespace ScoringGraph.GraphEngine;

/// <summary>What a mutation answers: its result, or the declared errors that kept it from one.</summary>
internal sealed record MutationPayload(object? Result, IReadOnlyList<object>? Errors);

/// <summary>Calls a mutation and sorts declared errors from failures; a failure goes on as an exception.</summary>
internal sealed class MutationResolver(MethodCall method, IReadOnlyList<Type> errors, bool wrapsInput)
{
    public async ValueTask<object?> ResolveAsync(Call call)
    {
        if (wrapsInput)
            call = call with { Input = (IDictionary<string, object?>)call.Argument("input")! };
        try
        {
            return Answer(await method.InvokeAsync(call));
        }
        catch (AggregateException many) when (many.Flatten().InnerExceptions.All(IsDeclared))
        {
            return new MutationPayload(null, many.Flatten().InnerExceptions);
        }
        catch (Exception one) when (IsDeclared(one))
        {
            return new MutationPayload(null, [one]);
        }
    }

    private MutationPayload Answer(object? result)
    {
        if (result is not IFieldResult outcome)
            return new MutationPayload(result, null);
        if (outcome.Errors.FirstOrDefault(e => !IsDeclared(e)) is { } unknown)
            throw new InvalidOperationException($"The mutation returned a `{unknown.GetType().Name}`, which no [Error] declares.");
        return outcome.Errors.Count > 0 ? new MutationPayload(null, outcome.Errors) : new MutationPayload(outcome.Result, null);
    }

    private bool IsDeclared(object error) => errors.Any(e => e.IsInstanceOfType(error));
}
