using System.Globalization;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph;
using ScoringGraph.GraphEngine;
using ScoringGraph.Server;
using ScoringGraph.Store;

// Numbers, dates and messages come out the same on every machine.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);

var rules = RulesFolder.Find(builder.Configuration["Rules"], builder.Environment.ContentRootPath);
var (editions, problems) = EditionCatalogue.Load(rules);
if (editions is null) return Startup.Refuse(problems);

try
{
    var path = builder.Configuration["Database"] ?? Path.Combine(builder.Environment.ContentRootPath, "scoringgraph.db");
    await using var database = await ScoreDatabase.OpenAsync(new StoreOptions(path));
    builder.Services.AddScoringGraph(database, editions);

    await using var app = builder.Build();
    app.MapGraphQL("/graphql");
    await Startup.PrepareAsync(app.Services, withSamples: app.Configuration.GetValue("Samples", defaultValue: true));
    await app.StartAsync();
    Startup.Greet(app.Urls, editions);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StoreException failure)
{
    return Startup.Refuse(failure);
}
