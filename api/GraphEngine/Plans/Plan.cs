using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>What is asked of one object at one place of a document: its fields in the order of the answer, fragments followed.</summary>
internal sealed class Plan(IObjectGraphType type)
{
    public IObjectGraphType Type => type;

    public IReadOnlyList<PlanField> Fields { get; set; } = [];

    /// <summary>The fields that must be resolved before anything is written.</summary>
    public IReadOnlyList<PlanField> Resolved { get; set; } = [];
}

/// <summary>One field of a plan.</summary>
internal sealed class PlanField
{
    public required string Name { get; init; }

    /// <summary>What stands before its value in the answer: the object's brace or a comma, and the name.</summary>
    public required byte[] Opening { get; init; }

    public required GraphQLField Ast { get; init; }

    public required FieldType Definition { get; init; }

    public required IObjectGraphType Parent { get; init; }

    public required IFieldResolver Resolver { get; init; }

    /// <summary>Writes the field straight from its object; null where it must be resolved.</summary>
    public Action<AnswerWriter, object>? Write { get; init; }

    /// <summary>Writes a resolved value that is no object.</summary>
    public Action<AnswerWriter, object?>? WriteValue { get; init; }

    /// <summary>What is asked of the object, or of each of the list; null where the value is no object.</summary>
    public Plan? Child { get; init; }

    /// <summary>Whether it asks the name of its object's type.</summary>
    public bool IsTypeName { get; init; }

    /// <summary>The members of the list's items that are looked at below, for resolvers that read no others; null for any.</summary>
    public IReadOnlySet<string>? Members { get; init; }

    public bool IsList { get; init; }

    public bool IsRequired { get; init; }

    public bool IsItemRequired { get; init; }

    /// <summary>The arguments when the document gives none: the defaults.</summary>
    public IDictionary<string, ArgumentValue>? Defaults { get; init; }

    /// <summary>What is asked below, for resolvers that look ahead.</summary>
    public Dictionary<string, (GraphQLField Field, FieldType FieldType)>? SubFields { get; init; }
}

/// <summary>Something a plan does not know, or a failure: the reference engine answers instead, errors and all.</summary>
internal sealed class UnplannedException(string reason) : Exception(reason);
