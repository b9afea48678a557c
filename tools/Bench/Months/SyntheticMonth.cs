using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Bench.Months;

/// <summary>Facts of as many participants as wanted, the same for the same seed: mostly good, some poor, a few missing.</summary>
internal sealed class SyntheticMonth
{
    private readonly CompiledEdition edition;
    private readonly FactCatalogue facts;
    private readonly Random random = new(2017);
    private readonly Dictionary<int, int> wholes = [];
    private readonly HashSet<int> assessed = [];
    private readonly HashSet<int> large = [];

    private SyntheticMonth(CompiledEdition edition)
    {
        this.edition = edition;
        facts = edition.Edition.Scheme.Facts;
        foreach (var criterion in edition.Criteria)
        {
            FindShares(criterion.Condition.Root);
            if (criterion.Amount is { } amount) FindShares(amount.Root);
            if (criterion.Criterion.Award is AssessedAward award) assessed.Add(facts.IndexOf(award.Score));
            if (criterion is { Criterion.Award: RankedAward, Amount.Root: SymbolNode metric }) large.Add(metric.Symbol.Index);
        }
    }

    public static MonthFacts Of(CompiledEdition edition, int participants)
    {
        var month = new SyntheticMonth(edition);
        var names = edition.Edition.Scheme.Participants.Select(participant => participant.Code).ToArray();
        return new MonthFacts(
            edition.Edition.Scheme.Code,
            edition.Edition.Month,
            [.. Enumerable.Range(0, participants).Select(i => month.Participant(i < names.Length ? names[i] : $"P{i:00000}"))]);
    }

    private ParticipantFacts Participant(string name)
    {
        var row = new FactRow(facts);
        for (var index = 0; index < facts.Definitions.Count; index++)
            if (!wholes.ContainsKey(index))
                Set(row, index);
        foreach (var (part, whole) in wholes)
            if (!OneIn(100))
                row.Set(part, OneIn(3) ? row.Number(whole) : (decimal)random.Next((int)row.Number(whole) + 1));
        SyntheticEvents.Set(row, random, edition.Edition.Scheme);
        var indicators = edition.Edition.Indicators;
        return new ParticipantFacts(name, row, OneIn(20) ? new HashSet<string> { indicators[random.Next(indicators.Count)].Indicator.Code } : new HashSet<string>());
    }

    private void Set(FactRow row, int index)
    {
        var definition = facts[index];
        if (definition.Absent == Absence.None)
        {
            // Assessors declare little: now and then a lag, and for most an order value.
            if (definition.Type == FactType.Boolean && OneIn(40)) row.Set(index, true);
            if (definition.Type == FactType.Decimal && !OneIn(4)) row.Set(index, random.Next(1000) / 10m);
        }
        else if (OneIn(100)) return;
        else if (definition.Type == FactType.Boolean) row.Set(index, !OneIn(6));
        else if (definition.IsNumber) row.Set(index, Number(definition, index));
    }

    private decimal Number(FactDefinition definition, int index)
    {
        if (assessed.Contains(index)) return random.Next(51) / 2m;
        if (large.Contains(index)) return definition.Type == FactType.Decimal ? random.Next(10_000) / 100m : random.Next(200_000);
        return random.Next(definition.Name.EndsWith("Operating", StringComparison.Ordinal) ? 9 : 60);
    }

    private bool OneIn(int chances) => random.Next(chances) == 0;

    // The part of a share is at most its whole.
    private void FindShares(Node node)
    {
        if (node is BinaryNode { Operator: Operator.Divide, Left: SymbolNode part, Right: SymbolNode whole }) wholes[part.Symbol.Index] = whole.Symbol.Index;
        else if (node is BinaryNode binary)
        {
            FindShares(binary.Left);
            FindShares(binary.Right);
        }
    }
}
