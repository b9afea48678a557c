using System.Collections;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>What a field answers with: a value, an object, or a list of either.</summary>
internal sealed record PlanShape(bool IsRequired, PlanShape? Item, ScalarGraphType? Leaf, IObjectGraphType? Object)
{
    public static PlanShape Of(IGraphType type)
    {
        var isRequired = type is NonNullGraphType;
        var inner = type is NonNullGraphType required ? required.ResolvedType! : type;
        return inner switch
        {
            ScalarGraphType leaf => new PlanShape(isRequired, null, leaf, null),
            IObjectGraphType named => new PlanShape(isRequired, null, null, named),
            ListGraphType list when Of(list.ResolvedType!) is var item && (item.Item is null || item.Object is null)
                => new PlanShape(isRequired, item, null, item.Object),
            _ => throw new UnplannedException("abstract types"),
        };
    }

    /// <summary>Writes a value, or a list of values.</summary>
    public void Write(AnswerWriter json, object? value)
    {
        if (value is null)
        {
            WriteNull(json);
            return;
        }
        if (Leaf is not null)
        {
            if (Leaf.Serialize(value) is { } plain)
                json.Value(plain);
            else
                WriteNull(json);
            return;
        }
        var items = value as IEnumerable ?? throw new UnplannedException("no list");
        var separator = "["u8;
        foreach (var item in items)
        {
            json.Raw(separator);
            Item!.Write(json, item);
            separator = ","u8;
        }
        json.Raw(separator[0] == '[' ? "[]"u8 : "]"u8);
    }

    public void WriteNull(AnswerWriter json)
    {
        if (IsRequired)
            throw new UnplannedException("null where a value is required");
        json.Null();
    }
}
