using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests.Caching;

/// <summary>Answers are kept because they follow from the data alone: nothing that answers looks at a clock or throws dice.</summary>
public sealed class ClockTests
{
    private static readonly string[] Unforeseen =
    [
        "DateTime.get_UtcNow", "DateTime.get_Now", "DateTime.get_Today", "DateTimeOffset.get_UtcNow", "DateTimeOffset.get_Now",
        "TimeProvider.GetUtcNow", "TimeProvider.GetLocalNow", "TimeProvider.GetTimestamp", "Stopwatch.GetTimestamp", "Environment.get_TickCount", "Environment.get_TickCount64",
        "Guid.NewGuid", "Guid.CreateVersion7", "Random..ctor", "Random.get_Shared", "Environment.GetEnvironmentVariable",
    ];

    [Theory]
    [InlineData(typeof(GraphRegistration))]
    [InlineData(typeof(CompiledEdition))]
    [InlineData(typeof(Month))]
    public void Nothing_between_the_rows_and_an_answer_looks_at_a_clock(Type inside) => Assert.Empty(Called(inside.Assembly).Intersect(Unforeseen));

    [Fact]
    public void In_the_store_only_a_writer_has_one()
    {
        // The test would find one: rows are stamped with it.
        Assert.Contains("TimeProvider.GetUtcNow", Called(typeof(ScoreDatabase).Assembly));
        var owners = typeof(ScoreDatabase).Assembly.GetTypes()
            .Where(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(property => property.PropertyType == typeof(TimeProvider)))
            .Select(type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal([nameof(StoreOptions), nameof(WriteContext)], owners);
    }

    private static HashSet<string> Called(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.MemberReferences
               let member = metadata.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
               select $"{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}",
        ];
    }
}
