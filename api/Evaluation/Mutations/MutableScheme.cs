using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>A sound scheme and the text of its files, in which mistakes are made.</summary>
public sealed class MutableScheme
{
    public MutableScheme(LoadedScheme scheme)
    {
        Loaded = scheme;
        SchemeFile = new MutableFile(SchemeFiles.SchemePath, scheme.Files.TextOf(SchemeFiles.SchemePath)!, scheme.SchemeFile);
        FactsFile = new MutableFile(SchemeFiles.FactsPath, scheme.Files.TextOf(SchemeFiles.FactsPath)!, scheme.FactsFile);
        Rules = [.. scheme.Rules.Select(rule => new MutableRule(rule, new MutableFile(rule.Path, rule.Text, rule.File)))];
        var symbols = SymbolTable.OfFacts(scheme.Scheme.Facts);
        Expressions = [.. Rules.SelectMany(rule => rule.Expressions(symbols, scheme.Scheme.Facts)), .. EventConditions()];
        Scored = [.. ReadByRules().Concat(ReadByEntries())];
    }

    internal LoadedScheme Loaded { get; }

    internal Scheme Scheme => Loaded.Scheme;

    internal MutableFile SchemeFile { get; }

    internal MutableFile FactsFile { get; }

    internal IReadOnlyList<MutableRule> Rules { get; }

    /// <summary>Every expression of every rule, bonus and penalty.</summary>
    internal IReadOnlyList<WrittenExpression> Expressions { get; }

    /// <summary>The facts that points follow from; the others are only shown.</summary>
    internal HashSet<string> Scored { get; }

    /// <summary>The bonus and penalty entries as they are written.</summary>
    internal IEnumerable<JsonPart> Entries => SchemeFile.Root["bonus"]!["entries"]!.Items.Concat(SchemeFile.Root["penalties"]!["entries"]!.Items);

    /// <summary>The facts of the same type that are declared beside a fact: the ones it is mistaken for.</summary>
    internal IEnumerable<string> Beside(string fact)
    {
        var like = Scheme.Facts.Definitions.Where(other => other.Type == Scheme.Facts.Find(fact)!.Type).Select(other => other.Name).ToList();
        var at = like.IndexOf(fact);
        return like.Where((_, index) => index != at && Math.Abs(index - at) <= 2);
    }

    /// <summary>The points the plan gives a rule's indicator.</summary>
    internal decimal NominalOf(CheckedRule rule) => Scheme.Indicators.First(indicator => indicator.Code == rule.Version.Indicator).Nominal;

    private IEnumerable<WrittenExpression> EventConditions() =>
        from entry in Entries
        where entry["where"] is not null
        let fields = SymbolTable.OfFields(Scheme.Facts.Find(entry["events"]!.Text)!.Fields)
        select new WrittenExpression(SchemeFile, entry["where"]!, Loaded.Declared[0].EventConditions[entry["code"]!.Text], fields, _ => Domain.Of(null, false), null);

    private IEnumerable<string> ReadByRules() => Loaded.Rules.SelectMany(rule => rule.Criteria.SelectMany(criterion => criterion.Needed)
        .Concat(rule.Criteria.SelectMany(criterion => criterion.Criterion.NeededOnlyIf.Keys))
        .Append(rule.Version.LagDeclaredBy ?? "")
        .Append((rule.Version.Method as RankedMethod)?.OrderBy ?? ""));

    private IEnumerable<string> ReadByEntries() => Scheme.Bonus.Entries.Concat(Scheme.Penalties.Entries).SelectMany(entry => entry.Step switch
    {
        FlagStep step => [step.Requires],
        StagesStep step => [step.Requires, step.Stage],
        AssessedStep step => [step.Requires, step.Score],
        EventsStep step => new[] { step.Events },
        _ => [],
    });
}

/// <summary>One version of an indicator's rules and the text of its file.</summary>
internal sealed record MutableRule(CheckedRule Rule, MutableFile File)
{
    public IReadOnlyList<JsonPart> Criteria => File.Root["workflow"]!["Rules"]!.Items;

    public IEnumerable<WrittenExpression> Expressions(SymbolTable symbols, FactCatalogue facts)
    {
        foreach (var (criterion, part) in Rule.Criteria.Zip(Criteria))
        {
            Domain DomainOf(Symbol symbol) => Domain.Of(facts.Find(symbol.Name), criterion.Criterion.UnassessedIfZero.Contains(symbol.Name));
            yield return new WrittenExpression(File, part["Expression"]!, criterion.Condition, symbols, DomainOf, criterion);
            var award = part["Properties"]!["award"]!;
            if ((award["metric"] ?? award["units"]) is { } amount) yield return new WrittenExpression(File, amount, criterion.Amount!, symbols, DomainOf, null);
        }
    }
}
