using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using Snapshooter;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Sentences;

/// <summary>Rules as people read them. To approve a change of wording, replace the snapshot and read it aloud.</summary>
public class RuleSentencesTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_rule_of_the_plan_is_prose(Language language) => Snapshot.Match(
        string.Join("\n\n", Plan.Loaded.Rules.OrderBy(rule => rule.Version.Effective).Select(rule =>
            string.Join('\n', RuleSentences.Of(rule, Plan.Loaded.Scheme).Select(sentence => $"{sentence.Criterion}{(sentence.Criterion is null ? "" : " ")}{sentence.Text.In(language)}")))),
        new SnapshotNameExtension(language));

    [Fact]
    public void Every_scheme_of_the_repository_can_be_told() => Assert.All(Repository.Schemes, folder =>
    {
        var scheme = SchemeFolder.Read(folder).Scheme!;
        Assert.NotEmpty(SchemeSentences.Of(scheme.Declared[0]));
        Assert.All(scheme.Rules, rule => Assert.Equal(rule.Criteria.Count, RuleSentences.Of(rule, scheme.Scheme).Count(sentence => sentence.Criterion is not null)));
        Assert.Empty(SchemeChanges.Between(scheme, scheme));
    });
}
