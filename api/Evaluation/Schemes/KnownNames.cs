using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Checks the names that a question gives, each with the nearest one that exists.</summary>
public static class KnownNames
{
    /// <summary>A participant's code.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="path">The argument that gives it.</param>
    /// <param name="code">What it gives.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Participant(Scheme scheme, string path, string code, ProblemList problems) =>
        Check("FACT010", "参评地区", "participant", path, code, scheme.Participants.Select(item => item.Code), problems);

    /// <summary>An indicator's code.</summary>
    /// <inheritdoc cref="Participant"/>
    public static void Indicator(Scheme scheme, string path, string code, ProblemList problems) =>
        Check("FACT017", "指标", "indicator", path, code, scheme.Indicators.Select(item => item.Code), problems);

    /// <summary>An area's code.</summary>
    /// <inheritdoc cref="Participant"/>
    public static void Area(Scheme scheme, string path, string code, ProblemList problems) =>
        Check("FACT025", "方面", "area", path, code, scheme.Areas.Select(item => item.Code), problems);

    /// <summary>A department's code.</summary>
    /// <inheritdoc cref="Participant"/>
    public static void Department(Scheme scheme, string path, string code, ProblemList problems) =>
        Check("FACT024", "责任部门", "department", path, code, scheme.Departments.Select(item => item.Code), problems);

    private static void Check(string problem, string zh, string en, string path, string code, IEnumerable<string> known, ProblemList problems)
    {
        var names = known.ToArray();
        if (!names.Contains(code, StringComparer.Ordinal)) problems.AddUnknown(problem, path, null, zh, en, code, names);
    }
}
