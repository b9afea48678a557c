using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks;

namespace ScoringGraph.Cli;

/// <summary>Reads the files a verb works on and prints what is wrong with them.</summary>
internal static class Inputs
{
    /// <summary>The scheme; null after its problems were printed.</summary>
    public static LoadedScheme? Scheme(string folder, Language language)
    {
        var (scheme, problems) = SchemeFolder.Read(folder);
        if (scheme is null) Print(problems.Where(problem => problem.Severity == Severity.Error), language);
        return scheme;
    }

    /// <summary>The month's edition; null after the problem was printed.</summary>
    public static CompiledEdition? Edition(LoadedScheme scheme, Month month, Language language)
    {
        if (scheme.Scheme.Months.Contains(month)) return CompiledEdition.Of(scheme, month);
        var problems = new ProblemList();
        problems.AddUnknown("FACT016", "--month", null, "月份", "month", month.ToString(), scheme.Scheme.Months.Select(item => item.ToString()));
        Print(problems.Problems, language);
        return null;
    }

    /// <summary>The facts; null after their problems were printed.</summary>
    public static MonthFacts? Facts(string path, LoadedScheme scheme, Month month, Language language)
    {
        var problems = new ProblemList();
        var facts = ReadFacts(path, scheme, month, problems);
        Print(problems.Problems, language);
        return facts;
    }

    /// <summary>The facts of a file, JSON, CSV or a workbook by its ending; null with every problem.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="month">The month; null for the one that the file names.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static MonthFacts? ReadFacts(string path, LoadedScheme scheme, Month? month, ProblemList problems)
    {
        if (path.EndsWith(FactsWorkbook.Ending, StringComparison.OrdinalIgnoreCase))
            return SourceFile.Bytes(path, path, problems) is { } content ? FactsWorkbook.Read(content, path, scheme.Scheme, month, problems) : null;
        return month is { } known ? FactsFile.Read(path, scheme.Scheme, known, problems) : FactsFile.Read(path, scheme.Scheme, problems);
    }

    public static void Print(IEnumerable<Problem> problems, Language language)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem.In(language));
    }
}
