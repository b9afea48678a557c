using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScoringGraph.GraphEngine;

/// <summary>The data of an answer, already JSON.</summary>
internal sealed class PlannedData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private PlannedData(ReadOnlySequence<byte> json) => Json = json;

    public ReadOnlySequence<byte> Json { get; }

    public static PlannedData Of(PlanBatch root, long limit)
    {
        var buffer = new ChunkWriter(limit);
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, root, 0);
        return new PlannedData(buffer.Written);
    }

    private static void Write(Utf8JsonWriter json, PlanBatch batch, int index)
    {
        json.WriteStartObject();
        var column = 0;
        foreach (var field in batch.Plan.Fields)
        {
            json.WritePropertyName(field.Name);
            if (field.Write is { } write)
                write(json, batch.Items[index]!);
            else
                WriteResolved(json, batch, index, column++, field);
        }
        json.WriteEndObject();
    }

    private static void WriteResolved(Utf8JsonWriter json, PlanBatch batch, int index, int column, PlanField field)
    {
        var value = batch.Values[column][index];
        if (field.WriteValue is { } write)
            write(json, value);
        else if (value is null && field.IsRequired)
            throw new UnplannedException("null where a value is required");
        else if (value is null)
            json.WriteNullValue();
        else if (field.IsList)
            WriteList(json, batch.Children[column]!, batch.Counts[column]![index]);
        else
            WriteNext(json, batch.Children[column]!);
    }

    private static void WriteList(Utf8JsonWriter json, PlanBatch items, int count)
    {
        json.WriteStartArray();
        for (var i = 0; i < count; i++)
            WriteNext(json, items);
        json.WriteEndArray();
    }

    private static void WriteNext(Utf8JsonWriter json, PlanBatch batch)
    {
        var index = batch.Written++;
        if (batch.Items[index] is null)
            json.WriteNullValue();
        else
            Write(json, batch, index);
    }
}
