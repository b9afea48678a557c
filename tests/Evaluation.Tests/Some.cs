using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests;

/// <summary>Small things for tests: each mentions only what the test is about.</summary>
internal static class Some
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Facts to write expressions with: counts, a base that is never 0, a share, yes/no facts, a stage and a list.</summary>
    public static readonly FactCatalogue Facts = new(
    [
        Number("cases", FactType.Integer, min: 0),
        Number("total", FactType.Integer, min: 0),
        Number("population", FactType.Integer, min: 1),
        Number("ratio", FactType.Decimal),
        Number("days", FactType.Decimal, min: 0),
        Fact("published", FactType.Boolean),
        Fact("connected", FactType.Boolean),
        Fact("stage", FactType.Enum) with { Choices = [Choice("plan"), Choice("approved")] },
        Fact("awards", FactType.List) with { Fields = [new FactField("rank", FieldType.Integer, Label("rank"))] },
    ]);

    public static readonly SymbolTable Symbols = SymbolTable.OfFacts(Facts);

    public static FactDefinition Fact(string name, FactType type) => new() { Name = name, Type = type, Label = Label(name) };

    public static FactDefinition Number(string name, FactType type, decimal? min = null) => Fact(name, type) with { Min = min };

    public static Text Label(string text) => new(text, text);

    /// <summary>The checked expression, or null with its problems; a quote stands before the text, so it begins at column 2.</summary>
    public static (RuleExpression? Expression, IReadOnlyList<Problem> Problems) Read(string text, OperandType type = OperandType.Boolean, params string[] nonZero)
    {
        var problems = new ProblemList();
        var part = Json(JsonSerializer.Serialize(text, Relaxed), problems)!;
        return (ExpressionReader.Read(part, Symbols, type, nonZero.ToHashSet(StringComparer.Ordinal), problems), problems.Problems);
    }

    /// <summary>A condition that is known to be legal.</summary>
    public static RuleExpression Condition(string text) => Read(text).Expression ?? throw new InvalidOperationException(text);

    public static JsonPart? Json(string text, ProblemList problems) => JsonSource.Read(Encoding.UTF8.GetBytes(text), "file.json", problems);

    private static FactChoice Choice(string code) => new(code, Label(code));
}
