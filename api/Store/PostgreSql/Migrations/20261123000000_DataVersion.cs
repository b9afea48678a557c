using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ScoringGraph.Store.PostgreSql.Migrations;

/// <summary>
/// Lets every transaction that writes raise a number and say so. Nothing of it is in the model: no query asks for it, and no
/// program has to remember it. SQLite counts by itself.
/// </summary>
[DbContext(typeof(PostgreSqlContext))]
[Migration("20261123000000_DataVersion")]
internal sealed class DataVersion : Migration
{
    // The list is written out: what this migration does must not change when a later one adds a table.
    private static readonly string[] Tables =
    [
        "Schemes", "Months", "MonthEvents", "Participants", "Departments", "Areas", "AreaDepartments", "IndicatorGroups", "Indicators",
        "FactDefinitions", "RuleVersions", "ListedRuleVersions", "Criteria", "Submissions", "ReportedFacts", "NonParticipations",
        "Evaluations", "CurrentEvaluations", "Scorecards", "AreaScores", "Results", "Awards", "Adjustments",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(PostgreSqlSql.CreateDataVersion);
        foreach (var table in Tables) migrationBuilder.Sql(PostgreSqlSql.RaisesVersion(table));
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PostgreSqlSql.DropDataVersion);
}
