using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Evaluation.Tests.Changes;

public class SchemeChangesTests
{
    private static LoadedScheme Scheme => Plan.Loaded;

    [Fact]
    public void A_scheme_does_not_differ_from_itself() => Assert.Empty(SchemeChanges.Between(Scheme, Scheme));

    [Theory]
    [InlineData("scheme.json", "\"floor\": 0", "\"floor\": 1", "排名方法 general从“最低 0 分”改为“最低 1 分”。", "Ranking method general: from “never below 0” to “never below 1”.")]
    [InlineData("scheme.json", "\"digits\": 2", "\"digits\": 1", "最终得分从“四舍五入，保留 2 位小数”改为“四舍五入，保留 1 位小数”。", "Final score: from “it is rounded half up to 2 decimals” to “it is rounded half up to 1 decimal”.")]
    [InlineData("scheme.json", "\"en\": \"Rugao\"", "\"en\": \"Ru'gao\"", "参评地区 如皋市从“如皋市，county，outside”改为“如皋市，county，outside”。", "Participant 如皋市: from “Rugao, county, outside” to “Ru'gao, county, outside”.")]
    [InlineData("scheme.json", "\"where\": \"rank <= 10\"", "\"where\": \"rank <= 8\"", "加分 B3b从“全省同层级评比排名记录中每条当月的加 5 分（以公布日期为准，未注明的也计入）；只计名次不超过 10 的”改为“全省同层级评比排名记录中每条当月的加 5 分（以公布日期为准，未注明的也计入）；只计名次不超过 8 的”。", null)]
    [InlineData("facts.json", "\"max\": 25", "\"max\": 20", "数据项 reBestAssessedScore 从“取值范围：0 至 25”改为“取值范围：0 至 20”。", "Fact reBestAssessedScore: from “range: 0 to 25” to “range: 0 to 20”.")]
    public void A_parameter_that_changed_is_told_with_what_it_was(string file, string from, string to, string zh, string? en)
    {
        var group = Assert.Single(SchemeChanges.Between(Scheme, With(file, from, to)));
        var sentence = Assert.Single(group.Changes).Sentence;
        Assert.Null(group.Indicator);
        Assert.Equal((zh, en ?? sentence.En), (sentence.Zh, sentence.En));
    }

    [Fact]
    public void A_rule_file_that_came_or_went_is_compared_with_what_is_in_force_without_it()
    {
        var without = Read(Scheme.Files.Without("2017-12/A1.G1.I1.json"));
        var (gone, back) = (Assert.Single(SchemeChanges.Between(Scheme, without)), Assert.Single(SchemeChanges.Between(without, Scheme)));
        Assert.Equal(("A1.G1.I1", "2017-12"), (gone.Indicator, $"{gone.Effective}"));
        Assert.Contains("C2：抽查中符合标准的开办企业案例数占抽查的开办企业案例数的比例从 ≥70% 改为 ≥50%（更宽），15 分不变。", gone.Changes.Select(change => change.Sentence.Zh));
        Assert.Contains("C2：抽查中符合标准的开办企业案例数占抽查的开办企业案例数的比例从 ≥50% 改为 ≥70%（更严），15 分不变。", back.Changes.Select(change => change.Sentence.Zh));
    }

    [Theory]
    [InlineData("scheme.json", 61)]
    [InlineData("facts.json", 211)]
    [InlineData("readings.json", 151)]
    public void Whatever_is_written_otherwise_in_a_scheme_is_a_change(string file, int step)
    {
        var told = 0;
        foreach (var (place, text) in Mutations.Of(Scheme.Files.TextOf(file)!).Where((mutation, index) => index % step == 0 && !IsNoParameter(mutation.Place)))
        {
            var problems = new ProblemList();
            if (SchemeFolder.Read(Scheme.Files.With(file, text()), problems) is not { } other) continue;
            Assert.True(SchemeChanges.Between(Scheme, other).Count > 0, place);
            told++;
        }

        Assert.InRange(told, 3, int.MaxValue);
    }

    // Conventions tell authors how to write criteria; they are no part of the scheme.
    private static bool IsNoParameter(string place) => place.StartsWith("$.conventions", StringComparison.Ordinal);

    private static LoadedScheme With(string file, string from, string to)
    {
        var text = Scheme.Files.TextOf(file)!;
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return Read(Scheme.Files.With(file, text[..at] + to + text[(at + from.Length)..]));
    }

    private static LoadedScheme Read(SchemeFiles files)
    {
        var problems = new ProblemList();
        return SchemeFolder.Read(files, problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }
}
