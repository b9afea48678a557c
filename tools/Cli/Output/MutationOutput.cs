using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoringGraph.Evaluation.Mutations;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes how many mistakes were noticed, by kind, and those that were not.</summary>
internal static class MutationOutput
{
    public static void Lines(MutationReport report, Language language)
    {
        var zh = language == Language.Zh;
        Console.WriteLine(zh ? "  抽出   检查   用例   漏掉" : "  made   lint  cases  missed");
        foreach (var tally in report.Tallies)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tally.Made,6} {tally.ByLint,6} {tally.ByCases,6} {tally.Survived,6}  {tally.Kind.Name} {tally.Kind.Title.In(language)}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Made,6} {report.Tallies.Sum(tally => tally.ByLint),6} {report.Tallies.Sum(tally => tally.ByCases),6} {report.Survivors.Count,6}"));
        foreach (var (kind, mutant) in report.Survivors)
            Console.WriteLine(zh
                ? $"{mutant.Place} {kind.Name}：{mutant.Change.Zh}；也许{kind.Doubt.Zh}"
                : $"{mutant.Place} {kind.Name}: {mutant.Change.En}; perhaps {kind.Doubt.En}");
        Console.WriteLine(zh
            ? $"种子 {report.Seed}：{report.Possible} 种可能的错误中抽出 {report.Made} 个，发现 {report.Caught} 个，占 {Percent(report)} %"
            : $"seed {report.Seed}: of {report.Possible} possible mistakes {report.Made} were made and {report.Caught} noticed, {Percent(report)} %");
    }

    public static void Json(MutationReport report)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, report);
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, MutationReport report)
    {
        writer.WriteStartObject();
        writer.WriteNumber("seed", report.Seed);
        writer.WriteNumber("possible", report.Possible);
        writer.WriteNumber("made", report.Made);
        writer.WriteNumber("caught", report.Caught);
        writer.WriteNumber("percent", report.CaughtPercent.Round(2));
        writer.WriteStartArray("kinds");
        foreach (var tally in report.Tallies) Write(writer, tally);
        writer.WriteEndArray();
        writer.WriteStartArray("survivors");
        foreach (var survivor in report.Survivors) Write(writer, survivor);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MutationTally tally)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", tally.Kind.Name);
        writer.WriteNumber("made", tally.Made);
        writer.WriteNumber("caughtByLint", tally.ByLint);
        writer.WriteNumber("caughtByCases", tally.ByCases);
        writer.WriteNumber("survived", tally.Survived);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Mistake survivor)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", survivor.Kind.Name);
        writer.WriteString("file", survivor.Mutant.Path);
        writer.WriteNumber("line", survivor.Mutant.Place.Line);
        writer.WriteNumber("column", survivor.Mutant.Place.Column);
        Write(writer, "change", survivor.Mutant.Change);
        Write(writer, "doubt", survivor.Kind.Doubt);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Text text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("zh", text.Zh);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }

    private static string Percent(MutationReport report) => report.CaughtPercent.Round(2).ToString("0.##", CultureInfo.InvariantCulture);
}
