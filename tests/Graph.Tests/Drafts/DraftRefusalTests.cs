using System.Text.Json;
using System.Text.Json.Nodes;
using static ScoringGraph.Graph.Tests.Drafts.SomeDraft;

namespace ScoringGraph.Graph.Tests.Drafts;

/// <summary>Whatever is wrong with what somebody wants of a draft is told by a type of its own, and nothing has changed then.</summary>
public sealed class DraftRefusalTests : IAsyncLifetime
{
    private RunningGraph graph = null!;

    public async Task InitializeAsync() => graph = await RunningGraph.WithSamplesAsync();

    public async Task DisposeAsync() => await graph.DisposeAsync();

    [Fact]
    public async Task A_draft_goes_nowhere_but_its_way()
    {
        var drafted = await graph.DraftedAsync();
        Assert.Equal("DraftStateError", await graph.RefusedAsync(Approver, "approveDraft", await graph.ApprovalAsync(drafted)));
        Assert.Equal("DraftStateError", await graph.RefusedAsync(Approver, "rejectDraft", On(drafted, ("reason", "不妥"))));
        Assert.Equal("DraftStateError", await graph.RefusedAsync(Author, "withdrawDraft", On(drafted, ("reason", "不妥"))));

        var submitted = await graph.DoneAsync(Author, "submitDraft", On(drafted, ("justification", "已商定")));
        Assert.Equal("SUBMITTED", submitted.GetProperty("state").GetString());
        Assert.Equal("DraftStateError", await graph.RefusedAsync(Author, "editDraft", On(submitted, ("files", TwentyFive()))));
        Assert.Equal("DraftStateError", await graph.RefusedAsync(Author, "submitDraft", On(submitted)));

        var withdrawn = await graph.DoneAsync(Author, "withdrawDraft", On(submitted, ("reason", "再议")));
        Assert.Equal("DRAFTED", withdrawn.GetProperty("state").GetString());
        var rejected = await graph.DoneAsync(Approver, "rejectDraft", On(await graph.DoneAsync(Author, "submitDraft", On(withdrawn, ("justification", "已商定"))), ("reason", "门槛过高")));
        Assert.Equal("REJECTED", rejected.GetProperty("state").GetString());
        foreach (var (role, mutation, input) in new[]
        {
            (Author, "editDraft", On(rejected, ("files", TwentyFive()))), (Author, "submitDraft", On(rejected)), (Author, "withdrawDraft", On(rejected, ("reason", "再议"))),
            (Approver, "rejectDraft", On(rejected, ("reason", "再驳"))),
        })
            Assert.Equal("DraftRejectedError", await graph.RefusedAsync(role, mutation, input));
        Assert.Equal("""{"events":[{"kind":"CREATED"},{"kind":"SUBMITTED"},{"kind":"WITHDRAWN"},{"kind":"SUBMITTED"},{"kind":"REJECTED"}]}""", (await graph.FindAsync(rejected, "events { kind }")).GetRawText());
    }

    [Fact]
    public async Task Whoever_wrote_it_cannot_judge_it_even_as_an_administrator()
    {
        var draft = await graph.DoneAsync(Administrator, "createDraft", New(TwentyFive()));
        draft = await graph.DoneAsync(Author, "submitDraft", On(draft, ("justification", "已商定")));
        var refused = await graph.MutateAsync(Administrator, "approveDraft", await graph.ApprovalAsync(draft), "... on FourEyesViolationError { author code messageEn }");
        var error = Assert.Single(refused.GetProperty("errors").EnumerateArray());
        Assert.Equal(("FourEyesViolationError", "管理员 (dev-administrator)"), (error.GetProperty("__typename").GetString(), error.GetProperty("author").GetString()));
        Assert.Contains("one of the draft's authors", error.GetProperty("messageEn").GetString(), StringComparison.Ordinal);
        Assert.Equal("FourEyesViolationError", await graph.RefusedAsync(Administrator, "rejectDraft", On(draft, ("reason", "不妥"))));
        await graph.DoneAsync(Approver, "approveDraft", await graph.ApprovalAsync(draft));
    }

    [Fact]
    public async Task Of_two_who_act_on_the_same_revision_the_second_hears_who_was_first()
    {
        var draft = await graph.SubmittedAsync();
        var approval = await graph.ApprovalAsync(draft);
        var payloads = await Task.WhenAll(graph.MutateAsync(Approver, "approveDraft", approval, Conflict), graph.MutateAsync(Administrator, "approveDraft", approval, Conflict));
        var winner = Assert.Single(payloads, payload => payload.GetProperty("errors").ValueKind == JsonValueKind.Null);
        var loser = payloads.Single(payload => !payload.Equals(winner)).GetProperty("errors")[0];
        Assert.Equal(("VersionConflictError", "APPROVED", 3), (loser.GetProperty("__typename").GetString(), loser.GetProperty("kind").GetString(), loser.GetProperty("revision").GetInt32()));
        var approvals = (await graph.FindAsync(draft, "events(where: { kind: { eq: APPROVED } }) { by }")).GetProperty("events");
        Assert.Equal(approvals.EnumerateArray().Single().GetProperty("by").GetString(), loser.GetProperty("by").GetString());
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_files_is_told_at_once_and_keeps_it_from_being_submitted()
    {
        var draft = await graph.DraftedAsync([Replaced(December, "businessStartupCasesReported >= 20", "businessStartupCaseReported >= 20 && businessStartupCasesSampledd > 1"), Replaced("2017-12/A1.G1.I2.json", "\"points\": ", "\"pionts\": ")]);
        var refused = (await graph.MutateAsync(Author, "submitDraft", On(draft, ("justification", "已商定")), "... on DraftHasProblemsError { problems { code message { zh en } severity place { file line column } } }")).GetProperty("errors")[0];
        Assert.Equal("DraftHasProblemsError", refused.GetProperty("__typename").GetString());
        var problems = refused.GetProperty("problems").EnumerateArray().ToArray();
        Assert.All(problems, problem => Assert.Equal("ERROR", problem.GetProperty("severity").GetString()));
        Assert.Equal([December, "2017-12/A1.G1.I2.json"], problems.Select(problem => problem.GetProperty("place").GetProperty("file").GetString()).Distinct());
        Assert.Equal(2, problems.Count(problem => problem.GetProperty("message").GetProperty("en").GetString()!.Contains("did you mean `businessStartupCases", StringComparison.Ordinal)));
        var found = (await graph.FindAsync(draft, "check { problems { severity } }")).GetProperty("check").GetProperty("problems").EnumerateArray();
        Assert.Equal(problems.Length, found.Count(problem => problem.GetProperty("severity").GetString() == "ERROR"));
    }

    [Fact]
    public async Task A_threshold_without_its_cases_is_not_submitted()
    {
        var draft = await graph.DraftedAsync([Replaced(December, "Reported >= 20", "Reported >= 25")]);
        Assert.Equal("DraftHasProblemsError", await graph.RefusedAsync(Author, "submitDraft", On(draft, ("justification", "已商定"))));
        var check = (await graph.FindAsync(draft, "check { casesFailed months problems { code place { file } } }")).GetProperty("check");
        Assert.True(check.GetProperty("casesFailed").GetInt32() > 0);
        Assert.Equal("""["2017-12"]""", check.GetProperty("months").GetRawText());
        Assert.Contains(check.GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("place").GetProperty("file").GetString() == "cases/A1.G1.I1.json");

        var mended = await graph.DoneAsync(Author, "editDraft", On(draft, ("files", TwentyFive())));
        await graph.DoneAsync(Author, "submitDraft", On(mended, ("justification", "已商定")));
    }

    [Fact]
    public async Task Warnings_that_the_draft_brings_need_a_word_and_those_that_were_there_do_not()
    {
        // One clause does not say any more where it stands; nine indicators' points never added up.
        var files = new JsonArray(Replaced(December, "\"lines\": {\"2017-12\": 135}", "\"lines\": {}"));
        var draft = await graph.DraftedAsync(files);
        var warnings = (await graph.FindAsync(draft, "check { problems { code severity } }")).GetProperty("check").GetProperty("problems").EnumerateArray().Where(problem => problem.GetProperty("severity").GetString() == "WARNING").ToArray();
        Assert.Equal(["RULE033"], warnings.Select(problem => problem.GetProperty("code").GetString()));
        Assert.Equal("JustificationMissingError", await graph.RefusedAsync(Author, "submitDraft", On(draft)));
        Assert.Equal("JustificationMissingError", await graph.RefusedAsync(Author, "submitDraft", On(draft, ("justification", " "))));
        var submitted = await graph.DoneAsync(Author, "submitDraft", On(draft, ("justification", "条文未变，行号待补")));
        Assert.Contains("行号待补", (await graph.FindAsync(submitted, "events(where: { kind: { eq: SUBMITTED } }) { reason }")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_of_another_report_or_of_facts_that_moved_since_is_refused()
    {
        var draft = await graph.SubmittedAsync();
        var approval = await graph.ApprovalAsync(draft);
        var other = approval.DeepClone().AsObject();
        other["reportHash"] = new string('0', 64);
        Assert.Equal("ReportOutdatedError", await graph.RefusedAsync(Approver, "approveDraft", other));
        await graph.AcceptedAsync(Some.Submission([("海门市", "businessStartupCasesReported", "24")], month: "2017-12"));
        Assert.Equal("ReportOutdatedError", await graph.RefusedAsync(Approver, "approveDraft", approval));
        await graph.DoneAsync(Approver, "approveDraft", await graph.ApprovalAsync(draft));
    }

    [Fact]
    public async Task Two_drafts_of_the_same_file_are_not_on_their_way_at_once()
    {
        var first = await graph.SubmittedAsync();
        var second = await graph.DraftedAsync(Asking(30));
        Assert.Contains("OverlappingVersionsError", await graph.RefusedAsync(Author, "submitDraft", On(second, ("justification", "已商定"))), StringComparison.Ordinal);
        await graph.DoneAsync(Author, "withdrawDraft", On(first, ("reason", "让路")));
        await graph.DoneAsync(Author, "submitDraft", On(second, ("justification", "已商定")));
    }

    [Fact]
    public async Task A_closed_month_is_not_reached()
    {
        var early = await graph.DraftedAsync([Replaced("2017-10/A1.G1.I1.json", "businessStartupCasesReported >= 15", "businessStartupCasesReported >= 16")]);
        await graph.DataAsync(Some.Close, Some.MonthChange("2017-10"));
        var refused = await graph.MutateAsync(Author, "submitDraft", On(early), "... on MonthClosedError { month }");
        var error = refused.GetProperty("errors").EnumerateArray().First(item => item.GetProperty("__typename").GetString() == "MonthClosedError");
        Assert.Equal("2017-10", error.GetProperty("month").GetString());
        await graph.SubmittedAsync();
    }

    [Fact]
    public async Task A_draft_that_cannot_be_is_told_every_reason()
    {
        JsonArray files =
        [
            Change("../scheme.json", "{}"), Change("samples/2017-10.json", "{}"), Change("2017-12/.json", "{}"), Change("2017-13/A1.G1.I1.json", "{}"),
            Change("2018-01/A1.G1.I1.json", null), Change("facts.json", Text("facts.json")), Change("scheme.json", "{}"), Change("scheme.json", "[]"),
        ];
        var refused = (await graph.MutateAsync(Author, "createDraft", New(files, title: " "), "... on DraftFileError { path code } ... on BlankTextError { path code }")).GetProperty("errors");
        Assert.Equal(
            ["title", "scheme.json", "../scheme.json", "samples/2017-10.json", "2017-12/.json", "2017-13/A1.G1.I1.json", "2018-01/A1.G1.I1.json", "facts.json"],
            refused.EnumerateArray().Select(error => error.GetProperty("path").GetString()));
        Assert.Equal("DraftFileError", await graph.RefusedAsync(Author, "createDraft", New([])));
        Assert.Equal("UnknownSchemeError", await graph.RefusedAsync(Author, "createDraft", New(TwentyFive(), scheme: "nantong")));
        Assert.Equal(0, (await graph.DataAsync("{ drafts { totalCount } }")).GetProperty("drafts").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Nothing_becomes_of_a_draft_that_is_not_there()
    {
        var nothing = Some.Variables(("draft", SchemaFields.IdOf("Draft", "7")), ("revision", 1));
        Assert.Equal("UnknownDraftError", await graph.RefusedAsync(Author, "submitDraft", nothing));
        Assert.Equal(JsonValueKind.Null, (await graph.DataAsync("query ($draft: ID!) { draft(draft: $draft) { id } }", Some.Variables(("draft", (string)nothing["draft"]!)))).GetProperty("draft").ValueKind);
    }

    [Fact]
    public async Task Where_the_server_keeps_its_files_is_not_told()
    {
        var draft = await graph.DraftedAsync([Change("2017-12/A1.G1.I1.json", "{")]);
        Assert.DoesNotContain(Repository.Root, (await graph.FindAsync(draft, "check { problems { message { zh en } place { file } fix { start { file } } } }")).GetRawText(), StringComparison.Ordinal);
    }

    private const string Conflict = "... on VersionConflictError { kind by revision }";
}
