using ScoringGraph.Scoring.Facts;
using static ScoringGraph.Graph.Access.Permission;
using static ScoringGraph.Graph.Access.Reach;

namespace ScoringGraph.Graph.Access;

/// <summary>The one table of who may do what. A role that does not stand here allows nothing.</summary>
public static class Roles
{
    public static readonly IReadOnlyList<Role> All =
    [
        new("viewer",         new("查看者", "viewer"),                  [ViewResults]),
        new("submitter",      new("部门填报人", "department submitter"), [ViewResults, ViewSubmissions, SubmitFacts], OwnDepartments, Reporter.Participant),
        new("assessor",       new("评价人", "assessor"),                [ViewResults, ViewSubmissions, SubmitFacts], OwnDepartments, Reporter.Assessor),
        new("policyAuthor",   new("规则起草人", "policy author"),        [ViewResults, ViewDrafts, DraftRules]),
        new("policyApprover", new("规则审批人", "policy approver"),      [ViewResults, ViewDrafts, ApproveRules]),
        new("publisher",      new("发布人", "publisher"),               [ViewResults, ViewSubmissions, PublishMonths, ViewDrafts], Everything),
        new("auditor",        new("审计人", "auditor"),                 [ViewResults, ViewSubmissions, ViewDrafts], Everything),
        new("administrator",  new("管理员", "administrator"),            [ViewResults, ViewSubmissions, SubmitFacts, PublishMonths, ViewDrafts, DraftRules, ApproveRules], Everything, Reporter.Participant, Reporter.Assessor),
    ];

    /// <summary>The permissions, each of which is a policy.</summary>
    public static IEnumerable<string> Permissions => All.SelectMany(role => role.Permissions).Distinct();
}
