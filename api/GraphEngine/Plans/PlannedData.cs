using System.Buffers;

namespace ScoringGraph.GraphEngine;

/// <summary>The data of an answer, already JSON, with the answer's braces around it, which most answers consist of.</summary>
internal sealed class PlannedData
{
    private static readonly byte[] Before = """{"data":"""u8.ToArray();
    private static readonly byte[] After = "}"u8.ToArray();

    private PlannedData(ReadOnlySequence<byte> answer) => Answer = answer;

    /// <summary>The whole answer, if there is nothing but data to tell.</summary>
    public ReadOnlySequence<byte> Answer { get; }

    public ReadOnlySequence<byte> Json => Answer.Slice(Before.Length, Answer.Length - Before.Length - After.Length);

    public static PlannedData Of(PlanBatch root, long limit)
    {
        var buffer = new ChunkWriter(limit);
        var json = new AnswerWriter(buffer);
        json.Raw(Before);
        Write(json, root, 0);
        json.Raw(After);
        return new PlannedData(buffer.Written);
    }

    private static void Write(AnswerWriter json, PlanBatch batch, int index)
    {
        var column = 0;
        foreach (var field in batch.Plan.Fields)
        {
            json.Raw(field.Opening);
            if (field.Write is { } write)
                write(json, batch.Items[index]!);
            else
                WriteResolved(json, batch, index, column++, field);
        }
        json.Raw("}"u8);
    }

    private static void WriteResolved(AnswerWriter json, PlanBatch batch, int index, int column, PlanField field)
    {
        var value = batch.Values[column][index];
        if (field.WriteValue is { } write)
            write(json, value);
        else if (value is null && field.IsRequired)
            throw new UnplannedException("null where a value is required");
        else if (value is null)
            json.Null();
        else if (field.IsList)
            WriteList(json, batch.Children[column]!, batch.Counts[column]![index]);
        else
            WriteNext(json, batch.Children[column]!);
    }

    private static void WriteList(AnswerWriter json, PlanBatch items, int count)
    {
        json.Raw("["u8);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                json.Raw(","u8);
            WriteNext(json, items);
        }
        json.Raw("]"u8);
    }

    private static void WriteNext(AnswerWriter json, PlanBatch batch)
    {
        var index = batch.Written++;
        if (batch.Items[index] is null)
            json.Null();
        else
            Write(json, batch, index);
    }
}
