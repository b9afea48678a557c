using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>A scalar bound to a C# type by two functions: from the plain value of a request, and to that of a response.</summary>
internal sealed class Scalar : ScalarGraphType
{
    private readonly Func<object, object?> parse;
    private readonly Func<object, object?> serialize;

    /// <param name="name">The name in the graph.</param>
    /// <param name="description">The description in the graph.</param>
    /// <param name="specifiedBy">The address of the specification, if any.</param>
    /// <param name="parse">Null when the plain value (text, bool, int, long, decimal, <see cref="RawNumber"/>) is none of this scalar.</param>
    /// <param name="serialize">The plain value; null when the object is none of this scalar.</param>
    public Scalar(
        string name, string? description, string? specifiedBy, Func<object, object?> parse, Func<object, object?> serialize)
    {
        Name = name;
        Description = description;
        SpecifiedBy = specifiedBy;
        this.parse = parse;
        this.serialize = serialize;
    }

    public string? SpecifiedBy { get; }

    public override object? ParseLiteral(GraphQLValue value) => ParseValue(Literals.Plain(value));

    public override object? ParseValue(object? value)
        => value is null ? null : parse(value) ?? ThrowValueConversionError(value);

    public override object? Serialize(object? value)
        => value is null ? null : serialize(value) ?? ThrowSerializationError(value);

    public override bool IsValidDefault(object value) => Serialize(value) is not null;

    public override GraphQLValue ToAST(object? value) => Literals.Of(Serialize(value));
}
