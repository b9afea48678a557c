using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
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
    [InlineData(typeof(CompiledEdition))]
    [InlineData(typeof(Month))]
    public void Nothing_between_the_rows_and_an_answer_looks_at_a_clock(Type inside) => Assert.Empty(Called(inside.Assembly).Intersect(Unforeseen));

    // What these give goes into the data, whose version ends every kept answer.
    [Fact]
    public void In_the_graph_only_whoever_schedules_a_publication_does() =>
        Assert.Equal(["DraftMutations", "DraftSchedule"], Callers(typeof(GraphRegistration).Assembly).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void In_the_store_only_a_writer_and_its_schedule_have_one()
    {
        // The test would find one: rows are stamped with it.
        Assert.Contains("TimeProvider.GetUtcNow", Called(typeof(ScoreDatabase).Assembly));
        var owners = typeof(ScoreDatabase).Assembly.GetTypes()
            .Where(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(property => property.PropertyType == typeof(TimeProvider)))
            .Select(type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal([nameof(ScoreDatabase), nameof(StoreOptions), nameof(WriteContext)], owners);
    }

    private static HashSet<string> Called(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(handle => NameOf(metadata, handle)).OfType<string>()];
    }

    // A call is an opcode and the token of the member, wherever it stands in a method's bytes.
    private static IEnumerable<string> Callers(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var tokens = metadata.MemberReferences.Where(handle => NameOf(metadata, handle) is { } name && Unforeseen.Contains(name)).Select(handle => BitConverter.GetBytes(MetadataTokens.GetToken(handle))).ToArray();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            if (tokens.Any(token => code.AsSpan().IndexOf(token) >= 0)) yield return OuterName(metadata, method.GetDeclaringType());
        }
    }

    private static string OuterName(MetadataReader metadata, TypeDefinitionHandle handle) =>
        metadata.GetTypeDefinition(handle) is { IsNested: true } nested ? OuterName(metadata, nested.GetDeclaringType()) : metadata.GetString(metadata.GetTypeDefinition(handle).Name);

    private static string? NameOf(MetadataReader metadata, MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference
            ? $"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{metadata.GetString(member.Name)}"
            : null;
    }
}
