namespace ScoringGraph.Graph.Access;

/// <summary>What somebody may be allowed to do; [Authorize] names one. Which role has which stands in <see cref="Roles"/>.</summary>
public static class Permission
{
    /// <summary>See the plan, its rules, the scores, and why they are what they are.</summary>
    public const string ViewResults = nameof(ViewResults);

    /// <summary>See what was reported and by whom, as far as the role reaches.</summary>
    public const string ViewSubmissions = nameof(ViewSubmissions);

    /// <summary>Report facts, as far as the role reaches.</summary>
    public const string SubmitFacts = nameof(SubmitFacts);

    /// <summary>Close a month, which fixes its points, and open it again.</summary>
    public const string PublishMonths = nameof(PublishMonths);

    /// <summary>See what is drafted, what was said about it, and who approved it.</summary>
    public const string ViewDrafts = nameof(ViewDrafts);

    /// <summary>Draft a change of the rules.</summary>
    public const string DraftRules = nameof(DraftRules);

    /// <summary>Approve a change of the rules that somebody else drafted.</summary>
    public const string ApproveRules = nameof(ApproveRules);
}
