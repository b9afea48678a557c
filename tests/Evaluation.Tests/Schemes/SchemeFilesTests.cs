using System.Text;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Evaluation.Tests.Schemes;

public sealed class SchemeFilesTests : IDisposable
{
    private const string Path = "2017-10/A1.G1.I1.json";

    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;

    public SchemeFilesTests()
    {
        Directory.CreateDirectory($"{folder}/2017-10");
        foreach (var path in new[] { "scheme.json", "facts.json", Path }) File.WriteAllText($"{folder}/{path}", "{}");
    }

    [Fact]
    public void A_file_that_is_as_it_was_read_is_replaced()
    {
        Assert.True(SchemeFiles.Of(folder, new ProblemList()).Replace(Path, Encoding.UTF8.GetBytes("[]")));
        Assert.Equal(("[]", 1), (File.ReadAllText($"{folder}/{Path}"), Directory.GetFiles($"{folder}/2017-10").Length));
    }

    [Fact]
    public void A_file_that_somebody_changed_meanwhile_is_left_alone()
    {
        var files = SchemeFiles.Of(folder, new ProblemList());
        File.WriteAllText($"{folder}/{Path}", "{ }");
        Assert.False(files.Replace(Path, Encoding.UTF8.GetBytes("[]")));
        Assert.Equal(("{ }", 1), (File.ReadAllText($"{folder}/{Path}"), Directory.GetFiles($"{folder}/2017-10").Length));
    }

    [Fact]
    public async Task Whoever_reads_while_a_file_is_replaced_finds_all_of_the_old_or_all_of_the_new()
    {
        var (old, next) = (Encoding.UTF8.GetBytes(new string('a', 100_000)), Encoding.UTF8.GetBytes(new string('b', 100_000)));
        File.WriteAllBytes($"{folder}/{Path}", old);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                Assert.Contains(File.ReadAllText($"{folder}/{Path}"), new[] { new string('a', 100_000), new string('b', 100_000) });
        });
        for (var round = 0; round < 50; round++) Assert.True(SchemeFiles.Of(folder, new ProblemList()).Replace(Path, round % 2 == 0 ? next : old));
        await done.CancelAsync();
        await reader;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
