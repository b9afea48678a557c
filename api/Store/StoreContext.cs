using Microsoft.EntityFrameworkCore;
using ScoringGraph.Scoring;

namespace ScoringGraph.Store;

/// <summary>The tables. How a type is stored is said once, by convention; how rows hang together is in <see cref="StoreModel"/>.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
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
    }
}
