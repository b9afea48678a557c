using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using Snapshooter;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Sentences;

/// <summary>A scheme's parameters as people read them. To approve a change of wording, replace the snapshot and read it aloud.</summary>
public class SchemeSentencesTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_parameter_of_the_plan_is_prose(Language language) =>
        Snapshot.Match(string.Join('\n', SchemeSentences.Of(Plan.Loaded.Declared[0]).Select(sentence => sentence.In(language))), new SnapshotNameExtension(language));
}
