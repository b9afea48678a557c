using System.Text.Json.Nodes;
using ScoringGraph.Bench.Months;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Store;

namespace ScoringGraph.Bench.Http;

/// <summary>A folder with the plan for more participants and a database of three scored months, the same in every run.</summary>
internal sealed class HeatMapDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scoringgraph-bench-");

    public string Rules => Path.Combine(folder.FullName, "rules");

    public string File => Path.Combine(folder.FullName, "scores.db");

    public static async Task<HeatMapDatabase> MakeAsync(int participants)
    {
        var made = new HeatMapDatabase();
        made.CopyRules(participants);
        var (editions, problems) = EditionCatalogue.Load(made.Rules);
        if (editions is null) throw new InvalidOperationException(string.Join("\n", problems));
        await using var database = await ScoreDatabase.OpenAsync(new StoreOptions(made.File));
        foreach (var scheme in editions.Schemes)
            await database.WriteAsync(async write =>
            {
                await write.Catalogue.SaveAsync(scheme.Scheme, [.. scheme.Rules.Select(rule => new RuleFile(rule.Version, rule.Text))]);
                foreach (var month in scheme.Scheme.Months)
                    await write.Evaluations.AppendAsync(Score(editions.Edition(scheme.Scheme.Code, month)!, participants));
            });
        return made;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static NewEvaluation Score(CompiledEdition edition, int participants)
    {
        var facts = SyntheticMonth.Of(edition, participants);
        var rows = facts.Participants.ToDictionary(item => item.Participant, item => item.Row, StringComparer.Ordinal);
        return new NewEvaluation(edition.Score(facts), edition.Hash, "", "bench", (card, _, award) => FactText.Write(rows[card.Participant], edition.CheckedOf(award.Criterion).Needed));
    }

    private void CopyRules(int participants)
    {
        var source = Path.Combine(Plan.Repository, "rules");
        foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Rules, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        var path = Path.Combine(Rules, "nantong-2017", "scheme.json");
        var scheme = JsonNode.Parse(System.IO.File.ReadAllText(path))!;
        var listed = scheme["participants"]!.AsArray();
        for (var number = listed.Count; number < participants; number++)
            listed.Add(new JsonObject { ["code"] = $"地区{number:00}", ["name"] = new JsonObject { ["zh"] = $"地区{number:00}", ["en"] = $"Region {number:00}" }, ["kind"] = "county", ["source"] = "outside" });
        System.IO.File.WriteAllText(path, scheme.ToJsonString());
    }
}
