using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>What happens to a draft, in people's words.</summary>
internal static class DraftWords
{
    /// <summary>As in `it was …`.</summary>
    public static Text Done(DraftEventKind kind) => kind switch
    {
        DraftEventKind.Created => new("起草", "created"),
        DraftEventKind.Edited => new("改写", "edited"),
        DraftEventKind.Submitted => new("提交", "submitted"),
        DraftEventKind.Withdrawn => new("撤回", "withdrawn"),
        DraftEventKind.Approved => new("批准", "approved"),
        DraftEventKind.Rejected => new("驳回", "rejected"),
        DraftEventKind.Scheduled => new("排定", "scheduled"),
        _ => new("发布", "published"),
    };

    /// <summary>As in `it …`.</summary>
    public static Text Stands(DraftState state) => state switch
    {
        DraftState.Drafted => new("还在起草", "is still being written"),
        DraftState.Submitted => new("已提交待批", "waits for approval"),
        DraftState.Approved => new("已批准", "is approved"),
        DraftState.Scheduled => new("已排定发布时间", "is scheduled"),
        DraftState.Published => new("已发布", "is published"),
        _ => new("已驳回", "is rejected"),
    };

    /// <summary>What to do instead, where nothing is final yet.</summary>
    public static Text Instead(DraftState state) => state switch
    {
        DraftState.Drafted => new("请先提交（submitDraft），再由另一人批准。", "submit it first (submitDraft), and have somebody else approve it."),
        DraftState.Submitted => new("请先撤回（withdrawDraft），或由另一人审批。", "withdraw it first (withdrawDraft), or have somebody else judge it."),
        _ => new("请先撤回（withdrawDraft），或将其发布。", "withdraw it first (withdrawDraft), or publish it."),
    };
}
