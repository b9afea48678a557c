using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Errors;

/// <summary>Says what a client can do when the database fails; why it failed is the log's to know.</summary>
internal static class StoreErrors
{
    private const int RetryAfterSeconds = 5;

    public static IError Say(IError error) => error.Exception switch
    {
        StoreException { Fault: StoreFault.Full } => Of(
            "STORAGE_FULL",
            "服务器磁盘已满，未保存任何内容；请联系管理员。",
            "The server's disk is full and nothing was saved; tell its administrator.").Build(),
        StoreException => Of(
            "SERVICE_UNAVAILABLE",
            $"数据库暂时不可用；请在 {RetryAfterSeconds} 秒后重试。",
            $"The database is not available; try again in {RetryAfterSeconds} s.")
            .SetExtension("retryAfter", RetryAfterSeconds)
            .Build(),
        _ => error,
    };

    private static ErrorBuilder Of(string code, string zh, string en)
        => ErrorBuilder.New().SetMessage(zh).SetCode(code).SetExtension("messageEn", en);
}
