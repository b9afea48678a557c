using System.Reflection;
using Xunit.Sdk;

namespace ScoringGraph.Store.Tests;

/// <summary>Runs a test on each database that may keep the rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreProvider.Sqlite], [StoreProvider.PostgreSql]];
}
