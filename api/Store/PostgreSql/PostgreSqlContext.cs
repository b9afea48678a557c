using Microsoft.EntityFrameworkCore;
using ScoringGraph.Scoring;

namespace ScoringGraph.Store.PostgreSql;

/// <summary>The same tables in PostgreSQL, where texts are told to order by code point as they do elsewhere.</summary>
internal class PostgreSqlContext(DbContextOptions options) : StoreContext(options)
{
    private const string CodePoints = "C";

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<string>().UseCollation(CodePoints);
        conventions.Properties<Month>().UseCollation(CodePoints);
        conventions.Properties<Enum>().UseCollation(CodePoints);
    }
}
