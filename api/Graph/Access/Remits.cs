using System.Collections.Concurrent;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Access;

/// <summary>
/// What departments answer for: the indicators of their areas, and every fact that any version of those indicators, or a bonus or
/// penalty of theirs in any month, reads. A fact that two areas read is answered for by both; one that nothing reads, by nobody.
/// </summary>
public sealed class Remits(EditionCatalogue editions)
{
    private readonly Dictionary<string, ILookup<string, string>> departmentsByFact = editions.Schemes.ToDictionary(scheme => scheme.Scheme.Code, DepartmentsByFact);
    private readonly ConcurrentDictionary<string, RowLimits> limits = new(StringComparer.Ordinal);

    /// <summary>The departments that answer for a fact.</summary>
    public IEnumerable<string> OfFact(string scheme, string fact) => departmentsByFact[scheme][fact];

    /// <summary>The departments that answer for an indicator.</summary>
    public IEnumerable<string> OfIndicator(string scheme, string indicator) =>
        editions.Scheme(scheme)!.Scheme.Areas.FirstOrDefault(area => area.Indicators.Any(item => item.Code == indicator))?.Departments ?? [];

    /// <summary>The reported rows that somebody sees; null for all of them.</summary>
    public RowLimits? LimitsOf(Asker asker) => asker.Reach switch
    {
        Reach.Everything => null,
        Reach.OwnDepartments => limits.GetOrAdd(string.Join('\n', asker.Departments.Where(IsKnown).Order(StringComparer.Ordinal)), _ => NewLimits(asker.Departments)),
        _ => RowLimits.Nothing,
    };

    private bool IsKnown(string department) => editions.Schemes.Any(scheme => scheme.Scheme.Departments.Any(item => item.Code == department));

    private RowLimits NewLimits(IReadOnlySet<string> departments) => new(
        [
            .. from scheme in departmentsByFact
               from fact in scheme.Value
               where fact.Any(departments.Contains)
               select CatalogueRow.IdOf(scheme.Key, fact.Key),
        ],
        [
            .. from scheme in editions.Schemes
               from area in scheme.Scheme.Areas
               where area.Departments.Any(departments.Contains)
               from indicator in area.Indicators
               select CatalogueRow.IdOf(scheme.Scheme.Code, indicator.Code),
        ]);

    private static ILookup<string, string> DepartmentsByFact(LoadedScheme scheme)
    {
        var areas = scheme.Scheme.Areas.SelectMany(area => area.Indicators.Select(indicator => (indicator.Code, area.Departments))).ToDictionary(item => item.Code, item => item.Departments, StringComparer.Ordinal);
        var byRules =
            from rule in scheme.Rules
            from fact in rule.Facts
            from department in areas[rule.Version.Indicator]
            select (fact, department);
        var byEntries =
            from declared in scheme.Declared
            from entry in declared.Scheme.Bonus.Entries.Concat(declared.Scheme.Penalties.Entries)
            from fact in entry.Facts
            from department in entry.Departments
            select (fact, department);
        return byRules.Concat(byEntries).Distinct().ToLookup(pair => pair.fact, pair => pair.department, StringComparer.Ordinal);
    }
}
