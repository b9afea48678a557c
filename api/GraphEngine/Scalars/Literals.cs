using System.Globalization;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>Between values written in a document and plain values.</summary>
internal static class Literals
{
    public static object? Plain(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLBooleanValue truth => truth.Value == "true",
        GraphQLIntValue number => RawNumber.Read(number.Value.ToString()),
        GraphQLFloatValue number => RawNumber.Read(number.Value.ToString()),
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLListValue list => (list.Values ?? []).Select(Plain).ToList(),
        GraphQLObjectValue map => (map.Fields ?? []).ToDictionary(f => f.Name.StringValue, f => Plain(f.Value)),
        _ => value.ToString(),
    };

    public static GraphQLValue Of(object? plain) => plain switch
    {
        null => new GraphQLNullValue(),
        string text => new GraphQLStringValue(text),
        bool truth => truth ? new GraphQLTrueBooleanValue() : new GraphQLFalseBooleanValue(),
        int number => new GraphQLIntValue(number),
        long number => new GraphQLIntValue(number),
        IFormattable number => new GraphQLFloatValue(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => new GraphQLStringValue(plain.ToString() ?? ""),
    };
}
