using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Submissions;

/// <summary>The facts a month asks for, to be filled in: first those that criteria need, then those whose absence means none.</summary>
public sealed class FactsTemplate
{
    private readonly Scheme scheme;
    private readonly Month month;

    private FactsTemplate(Scheme scheme, Month month, IReadOnlyList<(FactDefinition, IReadOnlyList<string>)> facts) =>
        (this.scheme, this.month, Facts) = (scheme, month, facts);

    /// <summary>The facts and the codes of whatever needs them: criteria, indicators, bonus and penalty entries.</summary>
    public IReadOnlyList<(FactDefinition Fact, IReadOnlyList<string> NeededBy)> Facts { get; }

    public static FactsTemplate Of(CompiledEdition edition)
    {
        var needs = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var indicator in edition.Edition.Indicators)
        {
            var code = indicator.Indicator.Code;
            foreach (var criterion in indicator.Version.Criteria)
                foreach (var name in edition.CheckedOf(criterion).Needed.Concat(criterion.Context))
                    Need(needs, name, Criterion.CodeOf(code, edition.Edition.Month, criterion.Number));
            if (indicator.Version.Method is RankedMethod { OrderBy: { } order }) Need(needs, order, code);
            if (indicator.Version.LagDeclaredBy is { } lag) Need(needs, lag, code);
        }

        var scheme = edition.Edition.Scheme;
        foreach (var entry in scheme.Bonus.Entries.Concat(scheme.Penalties.Entries))
            foreach (var name in FactsOf(entry))
                Need(needs, name, entry.Code);
        var facts = scheme.Facts.Definitions.Where(fact => needs.ContainsKey(fact.Name))
            .OrderBy(fact => fact.Absent)
            .Select(fact => (fact, (IReadOnlyList<string>)needs[fact.Name]))
            .ToArray();
        return new FactsTemplate(scheme, edition.Edition.Month, facts);
    }

    /// <summary>A facts file in JSON with null for every fact, and a legend.</summary>
    public string Json()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("scheme", scheme.Code);
            writer.WriteString("month", month.ToString());
            writer.WriteStartObject("legend");
            foreach (var (fact, neededBy) in Facts) Legend(writer, fact, neededBy);
            writer.WriteEndObject();
            writer.WriteStartObject("facts");
            foreach (var participant in scheme.Participants)
            {
                writer.WriteStartObject(participant.Code);
                foreach (var (fact, _) in Facts) writer.WriteNull(fact.Name);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartObject("nonParticipation");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The same as CSV, with label and unit in further columns.</summary>
    public string Csv(Language language)
    {
        var text = new StringBuilder("participant,fact,value,label,unit,neededBy\n");
        foreach (var participant in scheme.Participants)
            foreach (var (fact, neededBy) in Facts)
                text.Append(CultureInfo.InvariantCulture, $"{participant.Code},{fact.Name},,{Quoted(fact.Label.In(language))},{Quoted(fact.Unit?.In(language) ?? "")},{string.Join(' ', neededBy)}\n");
        return text.ToString();
    }

    private static void Need(Dictionary<string, List<string>> needs, string fact, string by)
    {
        if (!needs.TryGetValue(fact, out var list)) needs[fact] = list = [];
        if (!list.Contains(by)) list.Add(by);
    }

    private static IEnumerable<string> FactsOf(AdjustmentEntry entry) => entry.Context.Concat(entry.Step switch
    {
        AssessedStep step => [step.Requires, step.Score],
        StagesStep step => [step.Requires, step.Stage],
        FlagStep step => [step.Requires],
        EventsStep step => [step.Events],
        _ => Array.Empty<string>(),
    });

    private static void Legend(Utf8JsonWriter writer, FactDefinition fact, IReadOnlyList<string> neededBy)
    {
        writer.WriteStartObject(fact.Name);
        writer.WriteString("zh", fact.Label.Zh);
        writer.WriteString("en", fact.Label.En);
        writer.WriteString("type", fact.Type.ToString().ToLowerInvariant());
        if (fact.Unit is { } unit) writer.WriteString("unit", $"{unit.Zh} / {unit.En}");
        if (fact.Choices.Count > 0) writer.WriteString("values", string.Join(" | ", fact.Choices.Select(choice => choice.Code)));
        if (fact.Fields.Count > 0) writer.WriteString("fields", string.Join(", ", fact.Fields.Select(field => $"{field.Name}: {field.Type.ToString().ToLowerInvariant()}")));
        if (fact.Absent == Absence.None) writer.WriteString("absent", "none");
        writer.WriteString("neededBy", string.Join(" ", neededBy));
        writer.WriteEndObject();
    }

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
