using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Evaluation.Tests.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>A scheme of the repository beside the first, for one of its months.</summary>
internal sealed class OtherPlan(string name, string month)
{
    private readonly Lazy<CompiledEdition> edition = new(() => CompiledEdition.Of(SchemeFolder.Read($"{Repository.Root}/rules/{name}").Scheme!, Month.Parse(month)));

    public CompiledEdition Edition => edition.Value;

    /// <summary>The score of facts in JSON, of the participants mentioned alone.</summary>
    public MonthScore Score(string json) => Edition.Score(Facts(json));

    /// <summary>The score of the sample facts.</summary>
    public MonthScore ScoreSample() => Edition.Score(Sample());

    /// <summary>The sample facts.</summary>
    public MonthFacts Sample()
    {
        var problems = new ProblemList();
        var facts = FactsFile.Read($"{Repository.Root}/rules/{name}/samples/{month}.json", Edition.Edition.Scheme, Month.Parse(month), problems);
        Assert.Empty(problems.Problems);
        return facts!;
    }

    /// <summary>Compares the first participant's explanation, in Chinese and then in English, with what was approved.</summary>
    public void Approve(string indicator, string json)
    {
        var facts = Facts(json);
        var score = Edition.Score(facts);
        var card = score.Scorecards[0];
        var result = card.Results.Single(item => item.Indicator.Indicator.Code == indicator);
        var explanation = new ResultExplainer(Edition).Explain(card.Participant, result, facts.Participants[0].Row, ResultExplainer.PeersOf(score, indicator));
        Snapshot.Match($"{Written.Tree(explanation, Language.Zh)}\n{Written.Tree(explanation, Language.En)}");
    }

    /// <summary>A change of one of its files is refused in its place, with a cure.</summary>
    public void Refuses(string file, string old, string with, string code, string cure)
    {
        using var copy = new SchemeCopy(name).Replace(file, old, with);
        var problem = copy.Errors().First(item => item.Code == code);
        Assert.Equal(file, problem.Place!.File);
        Assert.InRange(problem.Place.Line, 2, 1000);
        Assert.Contains(cure, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(problem.Message.Zh, character => character is >= '\u4E00' and <= '\u9FFF');
    }

    private MonthFacts Facts(string json)
    {
        var problems = new ProblemList();
        var builder = new MonthFactsBuilder(Edition.Edition.Scheme, Month.Parse(month), problems);
        foreach (var participant in Some.Json(json, problems)!.Members)
        {
            builder.Mention(participant.Name);
            foreach (var fact in participant.Value.Members) builder.Add(participant.Name, fact.Name, fact.Place, fact.Value);
        }

        Assert.Empty(problems.Problems);
        return builder.Build(onlyMentioned: true);
    }
}
