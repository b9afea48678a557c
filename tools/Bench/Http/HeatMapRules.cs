using System.Text.Json.Nodes;
using ScoringGraph.Bench.Months;

namespace ScoringGraph.Bench.Http;

/// <summary>A temporary folder with the rules of the plan, told of more participants.</summary>
internal sealed class HeatMapRules : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scoringgraph-bench-");

    public HeatMapRules(int participants)
    {
        Participants = participants;
        var source = Path.Combine(Plan.Repository, "rules");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(source, "nantong-2017"), "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Rules, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        AddParticipants(Path.Combine(Rules, "nantong-2017", "scheme.json"));
    }

    public int Participants { get; }

    public string Folder => folder.FullName;

    public string Rules => Path.Combine(Folder, "rules");

    public void Dispose() => folder.Delete(recursive: true);

    private void AddParticipants(string path)
    {
        var scheme = JsonNode.Parse(File.ReadAllText(path))!;
        var listed = scheme["participants"]!.AsArray();
        for (var number = listed.Count; number < Participants; number++)
            listed.Add(new JsonObject { ["code"] = $"地区{number:00}", ["name"] = new JsonObject { ["zh"] = $"地区{number:00}", ["en"] = $"Region {number:00}" }, ["kind"] = "county", ["source"] = "outside" });
        File.WriteAllText(path, scheme.ToJsonString());
    }
}
