using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Store;

/// <summary>The tables. How a type is stored is said once, by convention; how rows hang together is in <see cref="StoreModel"/>.</summary>
internal class StoreContext(DbContextOptions options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        // Nothing a link points at is ever deleted, so most indexes on links would only slow the appends down.
        conventions.Conventions.Remove(typeof(ForeignKeyIndexConvention));
        conventions.Properties<decimal>().HaveConversion<ScaledConverter>();
        conventions.Properties<Month>().HaveConversion<MonthConverter>();
        conventions.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        StoreModel.Catalogue(model);
        StoreModel.Rules(model);
        StoreModel.Submissions(model);
        StoreModel.Evaluations(model);
        StoreModel.Drafts(model);
    }
}
