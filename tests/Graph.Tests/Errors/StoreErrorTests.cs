using ScoringGraph.Graph.Errors;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests;

/// <summary>Whatever the database says, a client hears what it can do about it, in both languages.</summary>
public sealed class StoreErrorTests
{
    public static TheoryData<StoreFault> Faults => [.. Enum.GetValues<StoreFault>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_the_storage_is_told_without_its_reason(StoreFault fault)
    {
        var said = StoreErrors.Say(new Failed(new StoreException(fault, new Text("驱动", "the driver says"))));
        Assert.Equal(fault == StoreFault.Full ? "STORAGE_FULL" : "SERVICE_UNAVAILABLE", said.Code);
        Assert.DoesNotContain("driver", (string)said.Extensions["messageEn"]!, StringComparison.Ordinal);
        Assert.Contains(said.Message, letter => letter is >= '一' and <= '鿿');
        Assert.Equal(fault != StoreFault.Full, said.Extensions.ContainsKey("retryAfter"));
    }

    [Fact]
    public void Any_other_failure_stays_masked()
    {
        var masked = new Failed(new InvalidOperationException("secret"));
        Assert.Same(masked, StoreErrors.Say(masked));
    }

    private sealed record Failed(Exception? Exception) : IError
    {
        public string Message => "Unexpected Execution Error";

        public string? Code => null;

        public IReadOnlyDictionary<string, object?> Extensions { get; } = new Dictionary<string, object?>();
    }
}
