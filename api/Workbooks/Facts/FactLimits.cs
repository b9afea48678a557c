using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>What numbers a spreadsheet keeps as they are.</summary>
internal static class FactLimits
{
    /// <summary>The largest number that a facts file may hold.</summary>
    public const decimal Most = 999_999_999_999m;

    /// <summary>How many digits a spreadsheet tells apart in any comparison.</summary>
    public const int Digits = 14;

    /// <summary>Names the facts that a spreadsheet would change.</summary>
    public static void Check(MonthFacts facts, ProblemList problems)
    {
        foreach (var participant in facts.Participants)
            foreach (var fact in participant.Row.Catalogue.Definitions.Where(fact => fact.IsNumber))
                if (participant.Row.Value(participant.Row.Catalogue.IndexOf(fact.Name)) is decimal number && DigitsOf(number) > Digits)
                    problems.Add("XLSX010", $"{participant.Participant}/{fact.Name}", null,
                        $"`{participant.Participant}` 的 `{fact.Name}` 为 {Formula.Number(number)}，超过电子表格能准确保存的 {Digits} 位数字；请减少位数后再导出。",
                        $"`{fact.Name}` of `{participant.Participant}` is {Formula.Number(number)}, more than the {Digits} digits that a spreadsheet keeps exactly; round it before exporting.");
    }

    private static int DigitsOf(decimal number) => Formula.Number(Math.Abs(number)).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Count();
}
