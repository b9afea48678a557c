using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Submissions;

/// <summary>Facts as JSON text: what an award keeps of the facts it read, and the facts read back from it.</summary>
public static class FactText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The named facts that are known, as one JSON object.</summary>
    public static string Write(FactRow row, IEnumerable<string> names)
    {
        return Text(writer =>
        {
            writer.WriteStartObject();
            foreach (var name in names)
                if (row.Value(row.Catalogue.IndexOf(name)) is { } value)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

            writer.WriteEndObject();
        });
    }

    /// <summary>The events of a list fact, as a JSON array.</summary>
    public static string Write(IReadOnlyList<FactRecord> records) => Text(writer => Write(writer, records));

    /// <summary>Puts the facts of such an object into a row.</summary>
    /// <exception cref="InvalidOperationException">The text holds a fact that the scheme does not know any more.</exception>
    public static void Read(string json, Scheme scheme, FactRow row)
    {
        var problems = new ProblemList();
        var values = new FactValueReader(scheme, problems);
        foreach (var member in JsonSource.Read(Encoding.UTF8.GetBytes(json), "facts", problems)?.Members ?? [])
        {
            var index = scheme.Facts.IndexOf(member.Name);
            if (index < 0) throw new InvalidOperationException($"fact `{member.Name}` is not known to scheme `{scheme.Code}`");
            if (values.Read(scheme.Facts[index], member.Value, member.Name) is { } value) row.SetValue(index, value);
        }

        if (problems.HasErrors) throw new InvalidOperationException(problems.Problems[0].In(Language.En));
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case bool flag: writer.WriteBooleanValue(flag); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case string text: writer.WriteStringValue(text); break;
            case DateOnly date: writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case Month month: writer.WriteStringValue(month.ToString()); break;
            case IReadOnlyList<FactRecord> records:
                writer.WriteStartArray();
                foreach (var record in records) Write(writer, record);
                writer.WriteEndArray();
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, FactRecord record)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
