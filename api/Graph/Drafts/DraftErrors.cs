using ScoringGraph.Graph.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>Why nothing became of what somebody wanted of a draft.</summary>
public abstract class DraftError(string code, Text text)
{
    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public string Message => text.Zh;

    /// <summary>The same in English.</summary>
    public string MessageEn => text.En;

    /// <summary>A stable short code, such as `DRAFT004`.</summary>
    public string Code => code;

    internal static object[] Of(DraftRefusal refusal) =>
    [
        refusal switch
        {
            DraftMoved moved => new VersionConflictError(moved.Last),
            WrongState { State: DraftState.Published } => new VersionImmutableError(),
            WrongState { State: DraftState.Rejected } => new DraftRejectedError(),
            WrongState wrong => new DraftStateError(wrong),
            SameEyes same => new FourEyesViolationError(same.Authored),
            _ => new UnknownDraftError(),
        },
    ];
}

/// <summary>There is no such draft.</summary>
public sealed class UnknownDraftError() : DraftError("DRAFT001", new("没有这份草案；请用 drafts 查询现有的草案。", "There is no such draft; ask `drafts` for those there are."));

/// <summary>Somebody else acted on the draft first.</summary>
public sealed class VersionConflictError(DraftEventRow last) : DraftError("DRAFT002", new(
    $"您看到的不是最新的修订：{last.By} 已将草案{DraftWords.Done(last.Kind).Zh}，现为第 {last.Revision} 次修订；请重新查看后再决定。",
    $"You saw an older revision: {last.By} has {DraftWords.Done(last.Kind).En} the draft, which is at revision {last.Revision} now; look at it again, then decide."))
{
    /// <summary>The revision the draft has now.</summary>
    public int Revision => last.Revision;

    /// <summary>What became of the draft meanwhile.</summary>
    public DraftEventKind Kind => last.Kind;

    /// <summary>Who was first.</summary>
    public string By => last.By;
}

/// <summary>The draft is published; what is published never changes.</summary>
public sealed class VersionImmutableError() : DraftError("DRAFT003", new(
    "草案已经发布，不能再改；要修改，请新建一份草案（createDraft），要恢复旧标准，请用 rollBackRule。",
    "The draft is published and does not change any more; to change it make a new draft (createDraft), to return to what was use rollBackRule."));

/// <summary>The draft was rejected; nothing becomes of it any more.</summary>
public sealed class DraftRejectedError() : DraftError("DRAFT004", new(
    "草案已被驳回，不能再用；请按驳回理由新建一份草案（createDraft）。", "The draft was rejected and stays so; make a new one (createDraft) that meets the reason given."));

/// <summary>Where the draft stands, this cannot happen to it.</summary>
public sealed class DraftStateError(WrongState wrong) : DraftError("DRAFT005", new(
    $"草案{DraftWords.Stands(wrong.State).Zh}，不能{DraftWords.Done(wrong.Kind).Zh}；{DraftWords.Instead(wrong.State).Zh}",
    $"The draft {DraftWords.Stands(wrong.State).En} and cannot be {DraftWords.Done(wrong.Kind).En}; {DraftWords.Instead(wrong.State).En}"))
{
    /// <summary>Where the draft stands.</summary>
    public DraftState State => wrong.State;
}

/// <summary>Whoever wrote, edited or handed in a draft neither approves nor rejects it.</summary>
public sealed class FourEyesViolationError(DraftEventRow authored) : DraftError("DRAFT006", new(
    $"{authored.By} 是草案的起草人之一（第 {authored.Revision} 次修订），不能自己审批；请由另一人审批。",
    $"{authored.By} is one of the draft's authors (revision {authored.Revision}) and cannot judge it; have somebody else do so."))
{
    /// <summary>The author.</summary>
    public string Author => authored.By;
}

/// <summary>What a file of the draft is based on was changed meanwhile.</summary>
public sealed class StaleDraftError(string path) : DraftError("DRAFT007", new(
    $"`{path}` 所依据的版本已经变了；请撤回草案，对照现行版本，再用 editDraft 并设 rebase: true 重新保存。",
    $"What `{path}` is based on has changed; withdraw the draft, look at what is in force now, and save it again by editDraft with rebase: true."))
{
    /// <summary>The file whose base changed.</summary>
    public string Path => path;
}

/// <summary>The change would reach a closed month.</summary>
public sealed class MonthClosedError(string month) : DraftError("DRAFT008", new(
    $"{month} 已关闭，其标准不能再改；请从之后的月份起生效，或先用 openMonth 重新开放。",
    $"{month} is closed and its rules do not change; let the change take effect from a later month, or open it again with openMonth first."))
{
    /// <summary>The closed month.</summary>
    public string Month => month;
}

/// <summary>Another draft that is on its way changes the same file: the same indicator would get two versions from one month.</summary>
public sealed class OverlappingVersionsError(string path, DraftRow other) : DraftError("DRAFT009", new(
    $"第 {other.Id} 号草案《{other.Title}》也修改 `{path}`，且{DraftWords.Stands(other.State).Zh}；请等它发布，或先撤回其中一份。",
    $"Draft {other.Id}, \"{other.Title}\", changes `{path}` too and {DraftWords.Stands(other.State).En}; wait until it is published, or withdraw one of the two."))
{
    /// <summary>The file that both change.</summary>
    public string Path => path;

    /// <summary>The other draft.</summary>
    public DraftRow Draft => other;
}

/// <summary>The files as the draft would have them cannot be used.</summary>
public sealed class DraftHasProblemsError(IReadOnlyList<Problem> problems) : DraftError("DRAFT010", new(
    $"草案有 {problems.Count} 个错误；请逐个改正。", $"The draft has {problems.Count} error(s); mend each of them."))
{
    /// <summary>Every error, with its place and cure.</summary>
    public IReadOnlyList<Problem> Problems => problems;
}

/// <summary>The draft is warned of, and nobody said why that is right.</summary>
public sealed class JustificationMissingError(IReadOnlyList<Problem> problems) : DraftError("DRAFT011", new(
    $"草案引起 {problems.Count} 个警告；请改正，或在 justification 中说明为何如此。",
    $"The draft is warned of {problems.Count} time(s); mend it, or say in `justification` why it is right."))
{
    /// <summary>Every warning that the draft brings about.</summary>
    public IReadOnlyList<Problem> Problems => problems;
}

/// <summary>The approval is of another report than the one of the draft beside what is in force and reported now.</summary>
public sealed class ReportOutdatedError : DraftError
{
    private ReportOutdatedError(string code, Text text)
        : base(code, text)
    {
    }

    internal static ReportOutdatedError OfData() => new("DRAFT012", new(
        "报告所依据的标准或数据已经变了；请重新查看 report 再审批。", "The rules or facts that the report was made from have moved; look at `report` again, then decide."));

    internal static ReportOutdatedError OfReport() => new("DRAFT013", new(
        "批准的不是这份草案的报告；请查看 report，并给出它的 reportHash。", "The approval is of another report than this draft's; look at `report`, and name its reportHash."));
}

/// <summary>There is no such rule version, or it is not in force.</summary>
public sealed class UnknownVersionError() : DraftError("DRAFT017", new(
    "没有这个标准版本，或它已不在现行文件中；请用 ruleVersions 查询。", "There is no such rule version, or it is not among the files in force; ask `ruleVersions` for those there are."));

/// <summary>A file that a draft cannot change so.</summary>
public sealed class DraftFileError(Problem problem) : InputError(problem);

/// <summary>A text that has to say something is blank.</summary>
public sealed class BlankTextError(Problem problem) : InputError(problem);

/// <summary>The moment is not one to come.</summary>
public sealed class MomentPassedError() : DraftError("DRAFT014", new(
    "发布时间应在将来；要立即发布，请用 publishDraft。", "The moment to publish at should be one to come; to publish at once use publishDraft."));
