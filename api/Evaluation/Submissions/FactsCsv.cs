using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Submissions;

/// <summary>
/// Reads a facts file in CSV: `participant,fact,value`, further columns are ignored. Lists are written as JSON; the fact
/// `nonParticipation` holds an indicator that the participant takes no part in.
/// </summary>
public static class FactsCsv
{
    private static readonly string[] Header = ["participant", "fact", "value"];

    /// <summary>The month's facts, or null if there are problems.</summary>
    public static MonthFacts? Read(string text, string name, Scheme scheme, Month month, ProblemList problems)
    {
        var builder = new MonthFactsBuilder(scheme, month, problems);
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, Mode = CsvMode.RFC4180, TrimOptions = TrimOptions.None, IgnoreBlankLines = false });
        var columns = 0;
        var line = 1;
        while (csv.Read())
        {
            var record = csv.Record ?? [];
            var place = new Place(name, line, 1);
            line += csv.RawRecord.AsSpan().Count('\n');
            if (columns == 0)
            {
                if (!record.Take(3).Select(cell => cell.TrimStart('\uFEFF')).SequenceEqual(Header)) break;
                columns = record.Length;
            }
            else if (record.Skip(columns).Any(cell => cell.Length > 0))
            {
                problems.Add("CSV005", "", place,
                    $"这一行有 {record.Length} 列，而表头只有 {columns} 列；含逗号的值须整体加引号。", $"This line has {record.Length} columns, the header only {columns}; quote a value that holds a comma.");
            }
            else if (record is not [""] and not [])
            {
                Row(builder, csv, record, place, scheme, problems);
            }
        }

        if (columns == 0)
            problems.Add("CSV001", "", new Place(name, 1, 1), "第一行应为 `participant,fact,value`。", "The first line should be `participant,fact,value`.");

        return problems.HasErrors ? null : builder.Build();
    }

    private static void Row(MonthFactsBuilder builder, CsvParser csv, string[] record, Place place, Scheme scheme, ProblemList problems)
    {
        if (IsUnclosed(csv.RawRecord))
        {
            problems.Add("CSV002", "", place, "引号不成对：带逗号或引号的值须整体加引号，内部引号写两遍。", "The quotes do not match: quote a value that holds commas or quotes as a whole, and double the quotes inside.");
            return;
        }

        if (record.Length < 3)
        {
            problems.Add("CSV003", "", place, $"这一行有 {record.Length} 列，至少应有 3 列：participant,fact,value。", $"This line has {record.Length} column(s); it needs three: participant,fact,value.");
            return;
        }

        var (participant, fact, cell) = (record[0].Trim(), record[1].Trim(), record[2].Trim());
        if (!builder.Knows(participant, place)) return;
        builder.Mention(participant);
        var valuePlace = place with { Column = ColumnOf(csv.RawRecord, 2) };
        if (fact == "nonParticipation") builder.AddNonParticipation(participant, cell, valuePlace);
        else if (cell.Length > 0 && Value(cell, scheme.Facts.Find(fact), valuePlace, problems) is { } value)
            builder.Add(participant, fact, place with { Column = ColumnOf(csv.RawRecord, 1) }, value);
        else if (scheme.Facts.IndexOf(fact) < 0)
            problems.AddUnknown("FACT011", $"{participant}/{fact}", place with { Column = ColumnOf(csv.RawRecord, 1) }, "事实", "fact", fact, scheme.Facts.Definitions.Select(definition => definition.Name));
    }

    private static JsonPart? Value(string cell, FactDefinition? fact, Place place, ProblemList problems)
    {
        if (fact?.Type == FactType.List)
        {
            var own = new ProblemList();
            if (JsonSource.Read(Encoding.UTF8.GetBytes(cell), place.File, own) is { } list) return list;
            problems.Add("CSV004", fact.Name, place, $"`{fact.Name}` 的值应是 JSON 列表。", $"The value of `{fact.Name}` should be a JSON list.");
            return null;
        }

        return fact?.Type switch
        {
            FactType.Boolean when Answer(cell) is { } answer => JsonPart.Of(answer, place),
            FactType.Integer or FactType.Decimal when IsNumber(cell) => JsonPart.OfNumber(cell, place),
            _ => JsonPart.Of(cell, place),
        };
    }

    /// <summary>The yes or no that somebody typed into a cell; null if it is neither.</summary>
    public static bool? Answer(string cell) => cell switch
    {
        "true" or "TRUE" or "True" or "是" => true,
        "false" or "FALSE" or "False" or "否" => false,
        _ => null,
    };

    private static bool IsNumber(string cell) =>
        (char.IsAsciiDigit(cell[0]) || cell[0] == '-') && cell.AsSpan(1).IndexOfAnyExcept("0123456789.eE+-") < 0 && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsUnclosed(string raw) => raw.AsSpan().Count('"') % 2 != 0;

    private static int ColumnOf(string raw, int field)
    {
        var quoted = false;
        for (var i = 0; i < raw.Length && field > 0; i++)
        {
            if (raw[i] == '"') quoted = !quoted;
            if (raw[i] == ',' && !quoted && --field == 0) return i + 2;
        }

        return 1;
    }
}
