using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Access;

/// <summary>Finds, in what somebody wants to submit, every fact and statement that is not theirs to report.</summary>
public static class Reporting
{
    public const string NotYoursCode = "AUTH001";

    public static void Check(NewSubmission submission, Scheme scheme, Remits remits, Asker asker, ProblemList problems)
    {
        foreach (var fact in submission.Facts)
            if (scheme.Facts.Find(fact.Name) is { } definition)
                Check($"{fact.Participant}/{fact.Name}", definition, remits.OfFact(scheme.Code, fact.Name), asker, problems);
        foreach (var part in submission.NonParticipations)
            if (remits.OfIndicator(scheme.Code, part.Indicator).ToArray() is { Length: > 0 } departments && !asker.ReportsFor(departments))
                Add($"{part.Participant}/{part.Indicator}", part.Indicator, departments, problems);
    }

    private static void Check(string path, FactDefinition fact, IEnumerable<string> departments, Asker asker, ProblemList problems)
    {
        if (asker.Reports(fact.ReportedBy, departments)) return;
        if (asker.Reports(fact.ReportedBy))
            Add(path, fact.Name, departments, problems);
        else if (fact.ReportedBy == Reporter.Assessor)
            problems.Add(NotYoursCode, path, null, $"`{fact.Name}` 由评价人填报；请交给评价人。", $"`{fact.Name}` is for assessors to report; leave it to them.");
        else
            problems.Add(NotYoursCode, path, null, $"`{fact.Name}` 由责任部门填报；请交给填报人。", $"`{fact.Name}` is for the departments to report; leave it to them.");
    }

    private static void Add(string path, string what, IEnumerable<string> departments, ProblemList problems)
    {
        var owners = string.Join("、", departments);
        if (owners.Length == 0)
            problems.Add(NotYoursCode, path, null, $"`{what}` 不属于任何部门；请由管理员填报。", $"`{what}` belongs to no department; have an administrator report it.");
        else
            problems.Add(NotYoursCode, path, null, $"`{what}` 由{owners}负责；请由其填报。", $"`{what}` is for {owners} to report; leave it to them.");
    }
}
