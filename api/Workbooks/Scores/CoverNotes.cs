using ScoringGraph.Scoring;
using ScoringGraph.Workbooks.Facts;
using ScoringGraph.Workbooks.Formulas;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>What an auditor should know of the workbook.</summary>
internal static class CoverNotes
{
    public static IReadOnlyList<(string Label, Text Text)> All { get; } =
    [
        ("数值 values", new(
            "“事实”“参加”“记录”是上报的数据，为手工录入的数值（浅黄底），可以改动，其余随之重算；第 7 行“用于”空白的事实本月没有规则读取，照原样列出。分值、权重、每个名次的递减值、门槛和上限是规则的常数。灰色“本系统”各列是导出时 ScoringGraph 给出的数，仅供核对，不参与计算。",
            "The sheets of facts, participation and records hold what was reported (light yellow); change them and the rest follows; a fact with nothing in its row `read by` is read by no rule this month and stands as it was reported. Nominal points, weights, steps, thresholds and caps are constants of the rules. Grey columns are what ScoringGraph gave when this was exported; they are compared with and compute nothing.")),
        ("公式 formulas", new(
            "其余单元格都是公式，文件中不存计算结果，打开时由电子表格软件重新计算。改动事实后，“核对”显示与导出时得分的差别。新增记录请用每个清单后面的空行。",
            "All other cells are formulas; the file holds none of their results, the spreadsheet computes them when it is opened. After a change of facts the checks tell what differs from the exported score. New records go into the empty rows of their list.")),
        ("缺数据 missing", new(
            "空白是未上报，不是 0：结果为 FACT_MISSING，当前不得分，状态为 INCOMPLETE（暂定）。标明“空白＝没有”的事实除外。",
            "Empty means not reported, never 0: the outcome is FACT_MISSING, no points for now, and the status INCOMPLETE (provisional). Only where a fact says so does empty mean none.")),
        ("结果 outcomes", new(
            "MET 达标；NOT_MET 未达标；PARTIAL 部分达标；RANKED 按名次；ASSESSED 按评分；FACT_MISSING 缺数据；NOT_APPLICABLE 不适用；LAGGING 滞后；VETOED 一票否决；空白为不参加。",
            "MET; NOT_MET; PARTIAL; RANKED by place; ASSESSED by an assessor's score; FACT_MISSING; NOT_APPLICABLE; LAGGING gives no points this month; VETOED; blank: takes no part.")),
        ("比较 comparisons", new(
            $"电子表格用二进制浮点数计算，因此比例不作除法比较：a/b ≥ 0.85 写成 a*100>=b*85；相同比例因此名次相同。带小数的数先求差，四舍五入到 {ExpressionFormulas.Digits} 位后判断大小；最终得分的名次也是如此。整数交叉相乘的积不超过 {FactLimits.Digits} 位时完全准确。",
            $"Spreadsheets calculate in binary floating point, so shares are not divided to be compared: a/b ≥ 0.85 becomes a*100>=b*85, and equal shares get equal places. Numbers with decimals are subtracted, and the difference is rounded to {ExpressionFormulas.Digits} digits; so are final scores before they are ranked. Cross-multiplied whole numbers are exact up to {FactLimits.Digits} digits.")),
        ("核对 checks", new(
            "得分之差四舍五入到 9 位为 0、结果和名次完全相同，才显示 OK。",
            "OK stands where points differ by 0 to 9 digits, and outcomes and places are the same.")),
    ];
}
