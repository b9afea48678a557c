using CsCheck;
using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Evaluation.Tests.Editions;
using ScoringGraph.Evaluation.Tests.Schemes;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Decompositions;

public class ScoreDecompositionTests
{
    private const string Whom = "海安县";

    private static readonly Gen<int> Seeds = Gen.Int[1, int.MaxValue];

    [Fact]
    public void The_parts_add_up_exactly_whatever_changed() => Gen.Select(SomeMonths.Any, SomeMonths.Any, Seeds, SomeEdits.Any, SomeEdits.Policies).Sample((first, second, seed, edits, policies) =>
    {
        var from = new ScoredFacts(Plan.Edition(first.Month), first);
        var to = new ScoredFacts(CompiledEdition.Of(policies, second.Month).With(edits), second);
        var decomposition = new ScoreDecomposition(from, to, SomeMonths.Of(first.Month, seed));
        foreach (var participant in first.Participants) Decomposed.AddsUp(decomposition.Of(participant.Participant));
    }, iter: 60);

    [Theory]
    [MemberData(nameof(EverySchemeTests.Names), MemberType = typeof(EverySchemeTests))]
    public void They_do_in_every_scheme_between_all_its_sample_months(string name)
    {
        var loaded = SchemeFolder.Read($"{Repository.Root}/rules/{name}").Scheme!;
        ScoredFacts[] months = [.. Directory.GetFiles($"{Repository.Root}/rules/{name}/samples", "*.json").Order(StringComparer.Ordinal)
            .Select(path => FactsFile.Read(path, loaded.Scheme, new ProblemList())!).Select(facts => new ScoredFacts(CompiledEdition.Of(loaded, facts.Month), facts))];
        foreach (var (from, to) in months.SelectMany(from => months.Select(to => (from, to))))
        {
            var decomposition = new ScoreDecomposition(from, to, from.Facts);
            foreach (var participant in from.Facts.Participants)
            {
                var change = decomposition.Of(participant.Participant);
                Decomposed.AddsUp(change);
                Assert.DoesNotContain(change.Parts.SelectMany(part => part.Contributions), item => item.Kind == ContributionKind.Mean && !loaded.Scheme.HasMeans);
            }
        }
    }

    [Fact]
    public void What_stays_the_same_has_no_parts() => SomeMonths.Any.Sample(facts =>
    {
        var month = new ScoredFacts(Plan.Edition(facts.Month), facts);
        var decomposition = new ScoreDecomposition(month, month, facts);
        foreach (var change in facts.Participants.Select(item => decomposition.Of(item.Participant)))
        {
            Assert.All(change.Parts, part => Assert.True(part.Points is null || part.Points.Value.IsZero));
            Assert.Empty(change.Parts.SelectMany(part => part.Contributions));
            Assert.Empty(change.Areas.Concat(change.Indicators));
        }
    }, iter: 20);

    [Fact]
    public void Who_alone_reports_something_else_has_own_facts_and_no_other_part() => Gen.Select(SomeMonths.Any, Seeds).Sample((facts, seed) =>
    {
        var other = SomeMonths.Of(facts.Month, seed);
        var whom = facts.Participants[seed % facts.Participants.Count].Participant;
        var to = facts.With(item => item.Participant == whom, item => other.Participants.Single(one => one.Participant == whom));
        Only(ChangeCause.OwnFacts, facts, to, facts, whom);
    }, iter: 40);

    [Fact]
    public void Whom_others_alone_move_has_a_part_of_peers_and_only_where_places_or_comparisons_count() => Gen.Select(SomeMonths.Any, Seeds).Sample((facts, seed) =>
    {
        var other = SomeMonths.Of(facts.Month, seed);
        var whom = facts.Participants[seed % facts.Participants.Count].Participant;
        var to = facts.With(item => item.Participant != whom, item => other.Participants.Single(one => one.Participant == item.Participant));
        var change = Only(ChangeCause.Peers, facts, to, facts, whom);
        var ranked = Plan.Edition(facts.Month).Edition.Indicators
            .Where(item => item.Version.Method is RankedMethod || item.Version.Criteria.Any(criterion => criterion.Award is RankedAward)).Select(item => item.Indicator.Code);
        Assert.Empty(change.Indicators.Select(item => item.Code).Except(ranked));
    }, iter: 40);

    [Fact]
    public void Changed_rules_alone_are_a_part_of_rules() => Gen.Select(SomeMonths.Any, SomeEdits.Any).Sample((facts, edits) =>
    {
        var from = new ScoredFacts(Plan.Edition(facts.Month), facts);
        var to = new ScoredFacts(from.Edition.With(edits), facts);
        foreach (var participant in facts.Participants)
            Only(ChangeCause.Rules, new ScoreDecomposition(from, to, facts).Of(participant.Participant));
    }, iter: 20);

    [Fact]
    public void Replaced_values_are_resubmitted_and_values_reported_first_are_own_facts()
    {
        var was = Plan.Sample("2017-11").With(item => item.Participant == Whom, item => item.With([("businessStartupCasesReported", null)]));
        var now = Plan.Sample("2017-11").With(item => item.Participant == Whom, item => item.With([("businessStartupCasesSampledCompliant", 2m)]));
        var edition = Plan.Edition("2017-11");
        var change = new ScoreDecomposition(new(edition, was), new(edition, now), now).Of(Whom);
        // 2 of 12 replaces 6 of 12 and costs 15 points of an area that weighs a tenth; that 20 cases were reported, or not, is new and worth as much.
        Assert.Equal((-1.5m, 0m, 1.5m, 0m), (change.Of(ChangeCause.Resubmission), change.Of(ChangeCause.Rules), change.Of(ChangeCause.OwnFacts), change.Of(ChangeCause.Peers)));
        Assert.Equal("海安县 2017-11 由 89.92 分变为 89.92 分，没有变化：更正数据 −1.5，规则改变 0，自身数据 +1.5，其他地区变动 0。", change.Sentence.Zh);
        Assert.Equal("Hai'an in 2017-11 from 89.92 points to 89.92, no difference: resubmitted facts −1.5, changed rules 0, own facts +1.5, others moving 0.", change.Sentence.En);
        Assert.Equal("更正数据 −1.5 分：A1.G1.I1 −1.5。", change.Parts[0].Sentence.Zh);
        Assert.Equal("Own facts +1.5 points: A1.G1.I1 +1.5.", change.Parts[2].Sentence.En);
        Assert.Equal("2017-11 的得分为暂定：有数据缺少，缺少的按 0 分暂计。", Assert.Single(change.Notes).Zh);
    }

    [Fact]
    public void Who_takes_part_again_has_resubmitted_and_who_takes_part_no_more_has_reported()
    {
        var facts = Plan.Sample("2017-11");
        var without = facts.With(item => item.Participant == Whom, item => item with { NotTakingPart = new HashSet<string> { "A1.G1.I1" } });
        Assert.NotEqual(0m, Only(ChangeCause.OwnFacts, facts, without, without, Whom).Points!.Points);
        Assert.NotEqual(0m, Only(ChangeCause.Resubmission, without, facts, facts, Whom).Points!.Points);
        var indicator = Assert.Single(new ScoreDecomposition(new(Plan.Edition("2017-11"), facts), new(Plan.Edition("2017-11"), without), facts).Of(Whom).Indicators);
        Assert.Equal((30m, null, null), (indicator.From?.Points, indicator.To, indicator.Points));
    }

    [Fact]
    public void What_new_rules_ask_for_the_first_time_counts_as_theirs_and_is_said_so()
    {
        // October asks for 15 cases and gives the second place 27 points; November asks for 20, 15 points, and for a sample, 15 points.
        var october = Plan.Sample("2017-10").With(item => item.Participant == Whom, item => item.With([("businessStartupCasesReported", 15m)]));
        var november = Plan.Sample("2017-11").With(item => item.Participant == Whom, item => item.With([("businessStartupCasesReported", 20m), ("businessStartupCasesSampled", 12m), ("businessStartupCasesSampledCompliant", 6m)]));
        var change = new ScoreDecomposition(new(Plan.Edition("2017-10"), october), new(Plan.Edition("2017-11"), november), october).Of(Whom);
        var indicator = change.Indicators.Single(item => item.Code == "A1.G1.I1");
        // By November's rules 15 cases are not enough, and its sample is worth 15 points; 20 cases earn the other 15.
        Assert.Equal([0m, -12m, 15m, 0m], indicator.Parts.Select(part => part.Points?.Points));
        Assert.Equal("新规则要用「抽查中符合标准的开办企业案例数」「抽查的开办企业案例数」，按 2017-10 的规则无需上报；这里取 2017-11 上报的值，其影响都算在规则改变里。", indicator.Note?.Zh);
        Assert.StartsWith("26 项指标的新规则要用按 2017-10 的规则无需上报的数据；", Assert.Single(change.Notes).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_score_at_one_end_no_number_is_invented()
    {
        var facts = Plan.Sample("2017-11");
        var nothing = facts.With(item => item.Participant == Whom, item => item with { NotTakingPart = Plan.Loaded.Scheme.Indicators.Select(indicator => indicator.Code).ToHashSet() });
        var change = new ScoreDecomposition(new(Plan.Edition("2017-11"), facts), new(Plan.Edition("2017-11"), nothing), facts).Of(Whom);
        Decomposed.AddsUp(change);
        Assert.Null(change.Points);
        Assert.Equal("海安县：2017-11 没有最终得分（未参加任何指标），因此没有可以分解的差额。", change.Sentence.Zh);
        Assert.Equal("Hai'an: 2017-11 has no final score (it takes part in no indicator), so there is no difference to split.", change.Sentence.En);
        var gone = facts with { Participants = [.. facts.Participants.Where(item => item.Participant != Whom)] };
        Assert.StartsWith("海安县：2017-11 不参评", new ScoreDecomposition(new(Plan.Edition("2017-11"), facts), new(Plan.Edition("2017-11"), gone), facts).Of(Whom).Sentence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_without_a_score_leaves_its_part_to_the_next_and_says_so()
    {
        var loaded = SchemeFolder.Read($"{Repository.Root}/rules/hdi-2021").Scheme!;
        var facts = FactsFile.Read($"{Repository.Root}/rules/hdi-2021/samples/2021-12.json", loaded.Scheme, new ProblemList())!;
        var whom = facts.Participants[0];
        var name = loaded.Scheme.Facts.Definitions[0].Name;
        var withdrawn = facts.With(item => item == whom, item => item.With([(name, null)]));
        var (value, edition) = ((decimal)whom.Row.Value(0)!, CompiledEdition.Of(loaded, facts.Month));
        var later = facts.With(item => item == whom, item => item.With([(name, value - 5m)]));
        // Withdrawn first, and then reported as something else: without it there is no geometric mean.
        var change = new ScoreDecomposition(new(edition, facts), new(edition, later), withdrawn).Of(whom.Participant);
        Decomposed.AddsUp(change);
        Assert.Equal((null, null, change.Points!.Points), (change.Of(ChangeCause.Resubmission), change.Of(ChangeCause.Rules), change.Of(ChangeCause.OwnFacts)));
        Assert.True(change.Points.Points < 0m);
        Assert.Equal("更正数据：这一步缺少数据，无法取平均，算不出得分，其影响并入下一部分。", change.Parts[0].Sentence.Zh);
        Assert.Equal(ContributionKind.Mean, Assert.Single(change.Parts[2].Contributions).Kind);
    }

    [Fact]
    public void A_limit_is_named_as_what_it_is()
    {
        var facts = Plan.Sample("2017-11");
        var clamped = CompiledEdition.Of(Clamped(), facts.Month);
        var change = new ScoreDecomposition(new(Plan.Edition("2017-11"), facts), new(clamped, facts), facts).Of(Whom);
        Only(ChangeCause.Rules, change);
        Assert.Equal([(ContributionKind.Limit, change.Points!.Points)], change.Parts[1].Contributions.Select(item => (item.Kind, item.Points.Points)));
        Assert.Equal("规则改变 −41.42 分：得分限制 −41.42。", change.Parts[1].Sentence.Zh);
    }

    [Fact]
    public void What_a_cap_takes_away_stands_beside_what_it_takes_it_from()
    {
        var facts = Plan.Sample("2017-11").With(item => item.Participant == Whom, item => item.With(Plan.Loaded.Scheme.Bonus.Entries.SelectMany(entry => entry.Step.Facts).Distinct().Select(name => (name, (object?)null))));
        IReadOnlyList<FactRecord> praises = [.. new[] { "a", "b", "c" }.Select(item => new FactRecord(new Dictionary<string, object> { ["workItem"] = item }))];
        var praised = facts.With(item => item.Participant == Whom, item => item.With([("provincialPraiseEvents", praises)]));
        var own = Only(ChangeCause.OwnFacts, facts, praised, facts, Whom).Parts[2];
        Assert.Equal([(ContributionKind.Bonus, "B3a", 15m), (ContributionKind.Cap, "bonus", -5m)], own.Contributions.Select(item => (item.Kind, item.Code, item.Points.Points)));
        Assert.Equal("自身数据 +10 分：B3a +15，加分上限 −5。", own.Sentence.Zh);
    }

    [Fact]
    public void A_month_after_another_in_words()
    {
        var change = new ScoreDecomposition(Decomposed.Sample("2017-10"), Decomposed.Sample("2017-11"), Plan.Sample("2017-10")).Of("海门市");
        Snapshot.Match(string.Join('\n', new[] { change.Sentence }.Concat(change.Parts.Select(part => part.Sentence)).Concat(change.Notes).Append(change.Indicators[0].Note!).Select(text => $"{text.Zh}\n{text.En}")));
    }

    private static LoadedScheme Clamped()
    {
        var text = Plan.Loaded.Files.TextOf("scheme.json")!;
        return SchemeFolder.Read(Plan.Loaded.Files.With("scheme.json", text.Replace("\"clamp\": null", "\"clamp\": {\"min\": 0, \"max\": 50}", StringComparison.Ordinal)), new ProblemList())!;
    }

    private static ScoreChange Only(ChangeCause cause, MonthFacts from, MonthFacts to, MonthFacts known, string whom)
    {
        var edition = Plan.Edition(from.Month);
        var change = new ScoreDecomposition(new ScoredFacts(edition, from), new ScoredFacts(edition, to), known).Of(whom);
        Only(cause, change);
        return change;
    }

    private static void Only(ChangeCause cause, ScoreChange change)
    {
        Decomposed.AddsUp(change);
        foreach (var part in change.Parts.Where(part => part.Cause != cause && change.Points is not null))
        {
            Assert.True(part.Points!.Value.IsZero, $"{part.Cause} {part.Points.Value}");
            Assert.Empty(part.Contributions);
        }

        foreach (var level in change.Areas.Concat(change.Indicators))
            Assert.All(level.Parts.Where(part => part.Cause != cause), part => Assert.True(part.Points is null || part.Points.Value.IsZero));
    }
}
