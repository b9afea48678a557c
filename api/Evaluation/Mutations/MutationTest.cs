using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Who noticed a mistake first.</summary>
public enum Verdict
{
    /// <summary>A new error or a new warning of lint.</summary>
    Lint,

    /// <summary>A case that fails, or cannot be read any more.</summary>
    Cases,

    /// <summary>Nobody.</summary>
    Survived,
}

/// <summary>Makes mistakes in a sound scheme on purpose and counts how many of them lint and the cases notice.</summary>
public sealed class MutationTest
{
    private readonly LoadedScheme scheme;
    private readonly IReadOnlyList<Case> cases;
    private readonly CaseRunner runner;
    private readonly Dictionary<string, int> known;
    private readonly IReadOnlyList<Mistake> all;

    private MutationTest(LoadedScheme scheme, IReadOnlyList<Case> cases, CaseRunner runner, IEnumerable<Problem> problems)
    {
        (this.scheme, this.cases, this.runner, known) = (scheme, cases, runner, Counted(problems));
        all = All(scheme);
    }

    /// <summary>Prepares a scheme; null if its cases cannot be read or fail before anything is made wrong.</summary>
    public static MutationTest? Of(LoadedScheme scheme)
    {
        var problems = new ProblemList();
        if (SchemeFolder.Read(scheme.Files, problems) is null) return null;
        var cases = CaseReader.ReadAll(scheme.Files, scheme.Scheme, problems);
        var runner = new CaseRunner(scheme);
        return problems.HasErrors || !cases.All(runner.Passes) ? null : new MutationTest(scheme, cases, runner, problems.Problems.Concat(Linter.Lint(scheme, cases)));
    }

    /// <summary>Every mistake that can be made in a scheme, each once.</summary>
    public static IReadOnlyList<Mistake> All(LoadedScheme scheme)
    {
        var source = new MutableScheme(scheme);
        return
        [
            .. MutationKind.All.SelectMany(kind => kind.Of(source).Select(mutant => new Mistake(kind, mutant)))
                .DistinctBy(mistake => mistake.Mutant with { Place = new Place("", 1, 1), Change = new Text("", "") }),
        ];
    }

    /// <summary>Draws mistakes, as many of each kind as of any other until a kind has no more.</summary>
    /// <param name="seed">The same seed draws the same mistakes.</param>
    /// <param name="count">How many; fewer if there are fewer.</param>
    public IReadOnlyList<Mistake> Draw(int seed, int count)
    {
        var shuffled = all.GroupBy(mistake => mistake.Kind).Select(kind => kind.OrderBy(mistake => Lot(seed, mistake.Mutant), StringComparer.Ordinal).ToArray()).ToArray();
        var rounds =
            from round in Enumerable.Range(0, shuffled.Max(kind => kind.Length))
            from kind in shuffled
            where kind.Length > round
            select kind[round];
        return [.. rounds.Take(count)];
    }

    // The same on every machine and for ever, which nobody promises of a random number generator.
    private static string Lot(int seed, Mutant mutant) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{seed}|{mutant.Path}|{mutant.Start}|{mutant.End}|{mutant.Instead}|{mutant.MovedTo}"))));

    /// <summary>Tries the mistakes that a seed has drawn, on all processors.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="drawn">The mistakes.</param>
    /// <param name="progress">Called with how many are tried.</param>
    public MutationReport Run(int seed, IReadOnlyList<Mistake> drawn, Action<int>? progress = null)
    {
        var verdicts = new Verdict[drawn.Count];
        var (done, gate) = (0, new Lock());
        Parallel.For(0, drawn.Count, index =>
        {
            verdicts[index] = Try(drawn[index].Mutant);
            lock (gate) progress?.Invoke(++done);
        });
        var judged = drawn.Zip(verdicts).ToLookup(one => one.Second, one => one.First);
        var tallies = drawn.GroupBy(mistake => mistake.Kind).Select(kind =>
            new MutationTally(kind.Key, kind.Count(), judged[Verdict.Lint].Count(one => one.Kind == kind.Key), judged[Verdict.Cases].Count(one => one.Kind == kind.Key)));
        return new MutationReport(seed, all.Count, [.. tallies], [.. judged[Verdict.Survived]]);
    }

    /// <summary>Who notices a mistake.</summary>
    public Verdict Try(Mutant mutant)
    {
        var problems = new ProblemList();
        if (scheme.With(mutant.In(scheme.Files), problems) is not { } changed) return Verdict.Lint;
        var read = NamesTheSame(changed) ? cases : CaseReader.ReadAll(changed.Files, changed.Scheme, problems);
        if (problems.HasErrors) return Verdict.Cases;
        if (Counted(problems.Problems.Concat(Linter.Lint(changed, read))).Any(pair => pair.Value > known.GetValueOrDefault(pair.Key))) return Verdict.Lint;
        // Only its own cases, and those of the total, can come out otherwise when one indicator's file changes; what all share shows in the total first.
        var isAlone = ReferenceEquals(changed.Scheme, scheme.Scheme) && mutant.MovedTo is null;
        var concerned = isAlone ? read.Where(one => one.Concerns(Path.GetFileNameWithoutExtension(mutant.Path))) : read.OrderBy(one => one.Expected.Any(item => item.Indicator is not null));
        return concerned.All(runner.With(changed).Passes) ? Verdict.Survived : Verdict.Cases;
    }

    // A case is facts of participants in months, and what comes of them by indicators: with the same of all there is nothing to read again.
    private bool NamesTheSame(LoadedScheme changed) =>
        ReferenceEquals(changed.Scheme, scheme.Scheme) || (changed.Files.HasSame(SchemeFiles.FactsPath, scheme.Files) && Names(changed.Scheme).SequenceEqual(Names(scheme.Scheme)));

    private static IEnumerable<string> Names(Scheme scheme) =>
        [.. scheme.Months.Select(month => month.ToString()), .. scheme.Participants.Select(item => item.Code), .. scheme.Indicators.Select(item => item.Code)];

    // Without places, which move with every line that is added or lost.
    private static Dictionary<string, int> Counted(IEnumerable<Problem> problems) =>
        problems.Where(problem => problem.Severity != Severity.Note)
            .GroupBy(problem => $"{problem.Code} {problem.Message.En}", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
