using System.Globalization;
using Microsoft.AspNetCore.Connections;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph;
using ScoringGraph.Graph.Drafts;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Server;
using ScoringGraph.Server.Identity;
using ScoringGraph.Store;

// Numbers, dates and messages come out the same on every machine.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

var builder = WebApplication.CreateBuilder(args);
// What keeps the program from starting is said once, below, in a sentence.
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

var rules = RulesFolder.Find(builder.Configuration["Rules"], builder.Environment.ContentRootPath);
var (editions, problems) = EditionCatalogue.Load(rules);
if (editions is null) return Startup.Refuse(problems);
if (editions.Schemes.Count == 0) return Startup.Refuse("RULES_EMPTY", Startup.NoSchemes(rules));
if (ServerSettings.Read(builder) is not { } settings) return 1;

try
{
    await using var database = await ScoreDatabase.OpenAsync(settings.Store);
    builder.Services.AddIdentity(settings.Identity);
    builder.Services.AddHostedService(services => services.GetRequiredService<DraftSchedule>());
    builder.Services.AddScoringGraph(database, editions).AddLimits(builder.Configuration, builder.Environment).AddResponseCache(builder.Configuration).ModifyToolOptions(ExplorerPage.Describe);

    await using var app = builder.Build();
    app.UseHttpPipeline();
    app.UseWebSockets();
    app.MapGraphQL("/graphql");
    if (await Startup.PrepareAsync(app.Services, settings.WithSamples) is { Count: > 0 } unfit) return Startup.Refuse(unfit);
    await app.StartAsync();
    Startup.Greet(app.Urls, editions, settings.Identity.Authority is null ? app.Services.GetRequiredService<DevelopmentTokens>() : null);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StoreException failure)
{
    return Startup.Refuse(failure.Code, failure.Text);
}
catch (UnfitFactsException failure)
{
    Startup.Refuse(failure.Problems.Problems);
    return Startup.Refuse("FACTS_UNFIT", failure.Advice);
}
catch (IOException failure) when (failure.InnerException is AddressInUseException)
{
    return Startup.Refuse("ADDRESS_IN_USE", Startup.AddressInUse(builder.Configuration["urls"]));
}
