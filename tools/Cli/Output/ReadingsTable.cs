using System.Globalization;
using ScoringGraph.Evaluation.Readings;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes readings for people: what is in force, what else it could mean, and what that would change.</summary>
internal static class ReadingsTable
{
    public static void Write(Scheme scheme, Language language)
    {
        var zh = language == Language.Zh;
        if (scheme.Readings.Count == 0) Console.WriteLine(zh ? $"方案 `{scheme.Code}` 没有记录读法（readings.json）。" : $"Scheme `{scheme.Code}` documents no readings (readings.json).");
        foreach (var reading in scheme.Readings)
        {
            Console.WriteLine($"{reading.Id} {new string('★', reading.Importance)} {reading.Title.In(language)}");
            foreach (var quote in reading.Quotes) Console.WriteLine($"  「{quote.ReplaceLineEndings("")}」");
            Console.WriteLine($"  {(zh ? "采用" : "in force")}  {reading.Default.In(language)}");
            foreach (var (alternative, index) in reading.Alternatives.Select((item, index) => (item, index + 1)))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {index}  {alternative.In(language)}"));
                foreach (var value in reading.Choices.Where(choice => choice.Alternative == index).SelectMany(choice => choice.Set))
                    Console.WriteLine($"       {value.Pointer}  {value.InForce ?? "-"} → {value.Value}");
            }
        }
    }

    public static void Write(ComparedReadings compared, Language language)
    {
        Console.WriteLine(compared.Sentence.In(language));
        ImpactTable.Write(compared.Impact, language);
    }
}
