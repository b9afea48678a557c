using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests;

/// <summary>A failure of the storage is told as one, without the driver's words.</summary>
public sealed class StorageErrorTests
{
    private static readonly IError Masked = ErrorBuilder.New().SetMessage("Unexpected Execution Error").SetExtension("correlationId", "1").Build();

    [Fact]
    public void A_full_disk_is_told_as_one()
    {
        var told = Tell(new StoreException(StoreFault.Full, new Text("磁盘已满，未保存任何内容；请腾出空间后重试。", "The disk is full and nothing was saved; make room and try again.")));
        Assert.Equal(("STORAGE_FULL", "磁盘已满，未保存任何内容；请腾出空间后重试。"), (told.Code, told.Message));
        Assert.Equal("The disk is full and nothing was saved; make room and try again.", told.Extensions["messageEn"]);
        Assert.Equal("1", told.Extensions["correlationId"]);
    }

    [Fact]
    public void What_the_driver_says_is_not_repeated()
    {
        var told = Tell(new StoreException(StoreFault.Failed, new Text("数据库拒绝了这一行：CHECK failed", "The database refused a row: CHECK failed")));
        Assert.Equal("SERVICE_UNAVAILABLE", told.Code);
        Assert.DoesNotContain("CHECK", told.Message + told.Extensions["messageEn"], StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_failure_stays_masked()
    {
        var error = ErrorBuilder.FromError(Masked).SetException(new InvalidOperationException("secret")).Build();
        Assert.Same(error, StorageErrors.Tell(error));
    }

    private static IError Tell(Exception failure) => StorageErrors.Tell(ErrorBuilder.FromError(Masked).SetException(failure).Build());
}
