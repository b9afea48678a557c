using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads which events a bonus or penalty entry counts.</summary>
internal static class EventConditions
{
    /// <summary>The conditions, by entry code; entries that count every event have none.</summary>
    public static IReadOnlyDictionary<string, RuleExpression> Of(Scheme scheme, JsonPart file, ProblemList problems)
    {
        var conditions = new Dictionary<string, RuleExpression>(StringComparer.Ordinal);
        foreach (var section in new[] { "bonus", "penalties" })
        {
            foreach (var item in file[section]?["entries"]?.Items ?? [])
            {
                if (item["where"] is not { Kind: JsonKind.String } where || item["events"] is not { } events) continue;
                var fields = SymbolTable.OfFields(scheme.Facts.Find(events.Text)?.Fields ?? []);
                if (ExpressionReader.Read(where, fields, OperandType.Boolean, new HashSet<string>(), problems) is { } condition && item["code"] is { } code)
                    conditions[code.Text] = condition;
            }
        }

        return conditions;
    }
}
