namespace ScoringGraph.GraphEngine;

/// <summary>What a mutation returns: its result, or every error found at once.</summary>
public readonly struct FieldResult<TResult> : IFieldResult
{
    private readonly TResult? result;
    private readonly IReadOnlyList<object>? errors;

    public FieldResult(TResult result) => this.result = result;

    public FieldResult(IReadOnlyList<object> errors) => this.errors = errors;

    /// <summary>Every error found; empty if there is a result.</summary>
    public IReadOnlyList<object> Errors => errors ?? [];

    public static implicit operator FieldResult<TResult>(TResult result) => new(result);

    public static implicit operator FieldResult<TResult>(object[] errors) => new(errors);

    object? IFieldResult.Result => result;

    IReadOnlyList<object> IFieldResult.Errors => Errors;
}

internal interface IFieldResult
{
    object? Result { get; }

    IReadOnlyList<object> Errors { get; }
}
