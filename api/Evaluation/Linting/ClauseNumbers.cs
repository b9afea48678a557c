using System.Globalization;
using System.Text.RegularExpressions;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting.Reasoning;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>
/// The numbers of a criterion stand in its clause, which is the plan's own wording: thresholds as `20` or `50%`, points as
/// `15分`, and `超过` means more than, `以上` and `达到` at least. A clause without numbers says nothing about them.
/// </summary>
internal static partial class ClauseNumbers
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var criterion in LintedCriterion.All(scheme))
        {
            var clause = criterion.Checked.Criterion.Clause.Preface + criterion.Checked.Criterion.Clause.Text;
            Points(criterion, clause, problems);
            // What an assessor may give at most is said elsewhere in a plan.
            if (criterion.Checked.Criterion.Award is AssessedAward || !Number().IsMatch(clause)) continue;
            foreach (var asked in Asked.In(criterion.Checked.Condition, criterion.Checked.Condition.Root))
                if (asked.Threshold is Rational { IsDecimal: true } threshold && threshold != 0 && threshold != 1)
                    Threshold(criterion, asked, threshold.Numerator, clause, problems);
        }
    }

    private static void Points(LintedCriterion criterion, string clause, ProblemList problems)
    {
        decimal? written = criterion.Checked.Criterion.Award switch { PerUnitAward perUnit => perUnit.Each, ConditionAward or VetoAward => null, var award => award.Possible };
        var said = PointsSaid().Matches(clause).Select(match => decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        if (written is not { } points || said.Length == 0 || said.Contains(points)) return;
        var part = criterion.Rule.RuleOf(criterion.Index)["Properties"]!["award"]!;
        problems.Add("CLAUSE002", part,
            $"{criterion.Number} 给 {Show(points)} 分，而原文是「{clause}」。", $"{criterion.Number} gives {Show(points)} point(s), but the clause says 「{clause}」.", Severity.Warning);
    }

    private static void Threshold(LintedCriterion criterion, Asked asked, decimal threshold, string clause, ProblemList problems)
    {
        var part = criterion.Rule.ExpressionOf(criterion.Index);
        var text = criterion.Checked.Condition.TextOf(asked.Part);
        var written = $"(?:(?<![0-9.]){Regex.Escape(Show(threshold))}(?![0-9.]*[0-9%％])|(?<![0-9.]){Regex.Escape(Show(threshold * 100m))}[%％])";
        if (!Regex.IsMatch(clause, written))
            problems.Add("CLAUSE001", part.Pointer, part.PlaceOf(asked.Part.Start), $"`{text}` 里的数字不在原文中：「{clause}」。", $"The number of `{text}` does not stand in its clause: 「{clause}」.", Severity.Warning);
        else if (asked.Operator == Operator.Greater && Regex.IsMatch(clause, $"(?:达到|不少于|不低于|至少)(?:了)?{written}|{written}[个件项次家支]?以上"))
            problems.Add("CLAUSE003", part.Pointer, part.PlaceOf(asked.Part.Start), $"`{text}` 不含本数，而原文含本数：「{clause}」；请写 `>=`。", $"`{text}` leaves its end out, but the clause takes it in: 「{clause}」; write `>=`.", Severity.Warning);
        else if (asked.Operator == Operator.GreaterOrEqual && Regex.IsMatch(clause, $"(?<!不)超过[^，。；、0-9]*{written}"))
            problems.Add("CLAUSE003", part.Pointer, part.PlaceOf(asked.Part.Start), $"`{text}` 含本数，而原文不含本数：「{clause}」；请写 `>`。", $"`{text}` takes its end in, but the clause leaves it out: 「{clause}」; write `>`.", Severity.Warning);
    }

    private static string Show(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]")]
    private static partial Regex Number();

    [GeneratedRegex(@"([0-9]+(?:\.[0-9]+)?)分(?!钟|之)")]
    private static partial Regex PointsSaid();
}
