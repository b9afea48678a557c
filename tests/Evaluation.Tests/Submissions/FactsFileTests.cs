using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests.Submissions;

/// <summary>Facts files in JSON and CSV: the same values read the same, and each bad value has its own message.</summary>
public class FactsFileTests
{
    [Fact]
    public void Facts_are_read_by_participant_and_those_not_mentioned_have_none()
    {
        var facts = Read("""{"海门市": {"businessStartupCasesReported": 23, "portalLinksToServiceNet": true, "mockCasePreReviewWorkingDays": 0.5}}""").Facts!;
        Assert.Equal(9, facts.Participants.Count);
        Assert.Equal((23m, true, 0.5m), (Value(facts, "海门市", "businessStartupCasesReported"), Value(facts, "海门市", "portalLinksToServiceNet"), Value(facts, "海门市", "mockCasePreReviewWorkingDays")));
        Assert.Null(Value(facts, "海安县", "businessStartupCasesReported"));
    }

    [Fact]
    public void Null_is_a_fact_that_was_not_reported() =>
        Assert.Null(Value(Read("""{"海门市": {"businessStartupCasesReported": null}}""").Facts!, "海门市", "businessStartupCasesReported"));

    [Fact]
    public void A_declared_default_stands_in_for_its_month_only()
    {
        Assert.Equal(4m, Value(Read("""{"海门市": {}}""", month: "2017-11").Facts!, "海门市", "weeksRequired"));
        Assert.Equal(3m, Value(Read("""{"海门市": {"weeksRequired": 3}}""", month: "2017-11").Facts!, "海门市", "weeksRequired"));
        Assert.Null(Value(Read("""{"海门市": {}}""").Facts!, "海门市", "weeksRequired"));
    }

    [Fact]
    public void Who_takes_no_part_is_a_list_or_says_why()
    {
        Assert.Equal(["A1.G1.I1"], Read("{}", more: """, "nonParticipation": {"海门市": ["A1.G1.I1"]}""").Facts!.Participants[0].NotTakingPart);
        Assert.Equal(["A1.G1.I1"], Read("{}", more: """, "nonParticipation": {"海门市": {"A1.G1.I1": "not applicable"}}""").Facts!.Participants[0].NotTakingPart);
    }

    [Theory]
    [InlineData("""{"海门": {}}""", "FACT010", "海门市", 2)]
    [InlineData("""{"海门市": {"businesStartupCasesReported": 1}}""", "FACT011", "businessStartupCasesReported", 10)]
    [InlineData("""{"海门市": {"BusinessStartupCasesReported": 1}}""", "FACT011", "businessStartupCasesReported", 10)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": "23"}}""", "FACT012", "whole number", 42)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": 2.5}}""", "FACT012", "whole number", 42)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": true}}""", "FACT012", "whole number", 42)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": -1}}""", "FACT013", "0 to ∞", 42)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": 1000000000000}}""", "FACT014", "at most 12", 42)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": 1e400}}""", "FACT014", "1e400", 42)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": 1234567890123456789012345678901234567890}}""", "FACT014", "12345678", 42)]
    [InlineData("""{"海门市": {"mockCasePreReviewWorkingDays": 0.1234567890123456}}""", "FACT014", "15 after", 42)]
    [InlineData("""{"海门市": {"portalLinksToServiceNet": "yes"}}""", "FACT012", "true or false", 37)]
    [InlineData("""{"海门市": {"portalLinksToServiceNet": 1}}""", "FACT012", "true or false", 37)]
    [InlineData("""{"海门市": {"mineralStageCompleted": "plans"}}""", "FACT012", "`plan`", 35)]
    [InlineData("""{"海门市": {"provincialPraiseEvents": {}}}""", "FACT012", "a list", 36)]
    [InlineData("""{"海门市": {"provincialPraiseEvents": [1]}}""", "FACT012", "a record", 37)]
    [InlineData("""{"海门市": {"provincialPraiseEvents": [{"workItems": "x"}]}}""", "FACT011", "`workItem`", 38)]
    [InlineData("""{"海门市": {"provincialPraiseEvents": [{"noticeDate": "2017-13-01"}]}}""", "FACT012", "2017-10-20", 52)]
    [InlineData("""{"海门市": {"provincialPraiseEvents": [{"indicatorId": "A1.G1.I9"}]}}""", "FACT017", "A1.G1.I", 53)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": 1, "businessStartupCasesReported": 2}}""", "JSON002", "twice", 45)]
    [InlineData("""{"海门市": 1}""", "JSON005", "an object", 9)]
    [InlineData("""{"海门市": {"businessStartupCasesReported": NaN}}""", "JSON001", "not JSON", 42)]
    public void A_bad_value_is_refused_in_its_place(string facts, string code, string cure, int column)
    {
        var (read, problems) = Read(facts);
        Assert.Null(read);
        var problem = Assert.Single(problems);
        Assert.Equal((code, new Place("file.json", 2, column)), (problem.Code, problem.Place));
        Assert.Contains(cure, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(problem.Message.Zh, character => character is >= '\u4E00' and <= '\u9FFF');
    }

    [Fact]
    public void Every_bad_value_is_reported_at_once() =>
        Assert.Equal(["FACT010", "FACT011", "FACT012", "FACT013"], Read("""{"海门": {}, "海门市": {"x": 1, "portalLinksToServiceNet": 7, "businessStartupCasesReported": -5}}""").Problems.Select(problem => problem.Code));

    [Theory]
    [InlineData("2017-09", "FACT016", "2017-1")]
    [InlineData("2017-13", "JSON005", "2017-10")]
    [InlineData("Oktober", "JSON005", "2017-10")]
    public void A_month_that_the_scheme_does_not_score_is_refused(string month, string code, string cure)
    {
        var problem = Read("{}", month: month).Problems[0];
        Assert.Equal(code, problem.Code);
        Assert.Contains(cure, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_month_than_asked_for_is_refused()
    {
        var problems = new ProblemList();
        FactsJson.Read(Some.Json("""{"scheme": "nantong-2017", "month": "2017-10", "facts": {}}""", problems)!, Plan.Loaded.Scheme, Month.Parse("2017-11"), problems);
        Assert.Equal("The file is for 2017-10, but 2017-11 was asked for.", Assert.Single(problems.Problems).Message.En);
    }

    [Fact]
    public void A_file_of_another_scheme_is_refused()
    {
        var problems = new ProblemList();
        FactsJson.Read(Some.Json("""{"scheme": "nantong-2018", "month": "2017-10", "facts": {}}""", problems)!, Plan.Loaded.Scheme, null, problems);
        Assert.Equal("There is no scheme `nantong-2018`; did you mean `nantong-2017`?", Assert.Single(problems.Problems).Message.En);
    }

    [Fact]
    public void An_unknown_indicator_that_somebody_takes_no_part_in_is_refused()
    {
        var problem = Assert.Single(Read("{}", more: """, "nonParticipation": {"海门市": ["A1.G1.I11"]}""").Problems);
        Assert.Equal(("FACT017", "There is no indicator `A1.G1.I11`; did you mean `A1.G1.I1`?"), (problem.Code, problem.Message.En));
    }

    [Fact]
    public void A_thousand_records_are_the_most() =>
        Assert.Equal("FACT018", Assert.Single(Read($$$"""{"海门市": {"provincialPraiseEvents": [{{{string.Join(',', Enumerable.Repeat("{}", 1001))}}}]}}""").Problems).Code);

    [Fact]
    public void CSV_and_JSON_of_the_same_facts_are_the_same()
    {
        var json = Read("""{"海门市": {"businessStartupCasesReported": 23, "portalLinksToServiceNet": true, "flagshipStoreExists": false, "mockCasePreReviewWorkingDays": 0.5, "mineralStageCompleted": "plan", "provincialPraiseEvents": [{"workItem": "x, y", "noticeDate": "2017-10-20"}]}}""").Facts!;
        var csv = Csv("""
            participant,fact,value,remark
            海门市,businessStartupCasesReported,23,"counted, twice"
            海门市,portalLinksToServiceNet,是,
            海门市,flagshipStoreExists,FALSE,
            海门市,mockCasePreReviewWorkingDays,0.50,
            海门市,mineralStageCompleted,plan,
            海门市,provincialPraiseEvents,"[{""workItem"": ""x, y"", ""noticeDate"": ""2017-10-20""}]",
            海安县,businessStartupCasesReported,,
            """).Facts!;
        Assert.Equal(Written(json), Written(csv));
    }

    [Theory]
    [InlineData("海门,businessStartupCasesReported,1", "FACT010", "海门市", 2, 1)]
    [InlineData("海门市,businesStartupCasesReported,1", "FACT011", "businessStartupCasesReported", 2, 5)]
    [InlineData("海门市,businesStartupCasesReported,", "FACT011", "businessStartupCasesReported", 2, 5)]
    [InlineData("海门市,businessStartupCasesReported,many", "FACT012", "whole number", 2, 34)]
    [InlineData("海门市,businessStartupCasesReported,NaN", "FACT012", "whole number", 2, 34)]
    [InlineData("海门市,businessStartupCasesReported,-1", "FACT013", "0 to ∞", 2, 34)]
    [InlineData("海门市,businessStartupCasesReported,1e400", "FACT014", "at most 12", 2, 34)]
    [InlineData("海门市,portalLinksToServiceNet,maybe", "FACT012", "true or false", 2, 29)]
    [InlineData("海门市,provincialPraiseEvents,[{]", "CSV004", "JSON list", 2, 28)]
    [InlineData("海门市,businessStartupCasesReported", "CSV003", "three", 2, 1)]
    [InlineData("海门市,businessStartupCasesReported,\"1", "CSV002", "quotes", 2, 1)]
    [InlineData("海门市,nonParticipation,A1.G1.I11", "FACT017", "A1.G1.I1", 2, 22)]
    [InlineData("海门市,businessStartupCasesReported,1\n海门市,businessStartupCasesReported,2", "FACT015", "twice", 3, 5)]
    [InlineData("\n\n海门,businessStartupCasesReported,1", "FACT010", "海门市", 4, 1)]
    [InlineData("海门市,businessStartupCasesReported,1,234", "CSV005", "comma", 2, 1)]
    [InlineData("海门市,provincialPraiseEvents,\"[{},\n{}]\"\n海门,x,1", "FACT010", "海门市", 4, 1)]
    public void A_bad_line_is_refused_in_its_place(string lines, string code, string cure, int line, int column)
    {
        var (facts, problems) = Csv($"participant,fact,value\n{lines}\n");
        Assert.Null(facts);
        var problem = Assert.Single(problems);
        Assert.Equal((code, new Place("facts.csv", line, column)), (problem.Code, problem.Place));
        Assert.Contains(cure, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(problem.Message.Zh, character => character is >= '\u4E00' and <= '\u9FFF');
    }

    [Theory]
    [InlineData("")]
    [InlineData("region,fact,value\n海门市,businessStartupCasesReported,1\n")]
    [InlineData("海门市,businessStartupCasesReported,1\n")]
    public void A_file_without_its_header_is_refused(string text) => Assert.Equal("CSV001", Assert.Single(Csv(text).Problems).Code);

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_no_matter() =>
        Assert.Equal(7m, Value(Csv("\uFEFFparticipant,fact,value\r\n海门市,businessStartupCasesReported,7\r\n").Facts!, "海门市", "businessStartupCasesReported"));

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("no-such-file.csv")]
    public void A_missing_file_is_named(string file)
    {
        var problems = new ProblemList();
        Assert.Null(FactsFile.Read(file, Plan.Loaded.Scheme, Month.Parse("2017-10"), problems));
        Assert.Equal(("FILE001", new Place(file, 1, 1)), (Assert.Single(problems.Problems).Code, problems.Problems[0].Place));
    }

    [Fact]
    public void A_CSV_in_another_encoding_is_refused_with_the_encoding_that_is_wanted()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("facts-").FullName, "facts.csv");
        File.WriteAllBytes(file, [.. "participant,fact,value\n"u8, 0xBA, 0xA3, 0xC3, 0xC5, 0xCA, 0xD0, .. ",businessStartupCasesReported,1\n"u8]);
        var problems = new ProblemList();
        Assert.Null(FactsFile.Read(file, Plan.Loaded.Scheme, Month.Parse("2017-10"), problems));
        var problem = Assert.Single(problems.Problems);
        Assert.Contains("UTF-8", problem.Message.Zh, StringComparison.Ordinal);
        Assert.Equal((2, 1), (problem.Place!.Line, problem.Place.Column));
    }

    private static (MonthFacts? Facts, IReadOnlyList<Problem> Problems) Read(string facts, string month = "2017-10", string more = "")
    {
        var problems = new ProblemList();
        var part = Some.Json($$"""
            {"scheme": "nantong-2017", "month": "{{month}}", "facts":
            {{facts}}{{more}}}
            """, problems);
        return (part is null ? null : FactsJson.Read(part, Plan.Loaded.Scheme, null, problems), problems.Problems);
    }

    private static (MonthFacts? Facts, IReadOnlyList<Problem> Problems) Csv(string text)
    {
        var problems = new ProblemList();
        return (FactsCsv.Read(text, "facts.csv", Plan.Loaded.Scheme, Month.Parse("2017-10"), problems), problems.Problems);
    }

    private static object? Value(MonthFacts facts, string participant, string fact)
    {
        var row = facts.Participants.Single(item => item.Participant == participant).Row;
        return row.Value(row.Catalogue.IndexOf(fact));
    }

    private static IEnumerable<string> Written(MonthFacts facts) =>
        from participant in facts.Participants
        from index in Enumerable.Range(0, participant.Row.Catalogue.Definitions.Count)
        where participant.Row.Has(index)
        let value = participant.Row.Value(index)
        let shown = value is IReadOnlyList<FactRecord> records ? string.Join(';', records.SelectMany(record => record.Fields)) : ((value as decimal?)?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) ?? value)
        select $"{participant.Participant} {participant.Row.Catalogue[index].Name} {shown}";
}
