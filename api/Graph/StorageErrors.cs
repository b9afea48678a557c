using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph;

/// <summary>Says of a failure whether the storage is to blame, and whether trying again may help. What the driver says stays in the log.</summary>
internal static class StorageErrors
{
    public static IError Tell(IError error) => error.Exception switch
    {
        StoreException { IsTransient: true } failure => Of(error, failure.Code, failure.Text.Zh, failure.Text.En),
        StoreException => Of(error, "SERVICE_UNAVAILABLE", "数据库目前不可用；请稍后重试，若仍不可用请联系管理员。", "The storage is not available at present; try again later, and tell an administrator if it stays so."),
        _ => error,
    };

    private static IError Of(IError error, string code, string zh, string en) =>
        ErrorBuilder.FromError(error).SetMessage(zh).SetCode(code).SetExtension("messageEn", en).Build();
}
