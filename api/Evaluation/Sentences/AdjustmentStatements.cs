using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>What adds to or takes from a final score.</summary>
internal sealed class AdjustmentStatements
{
    private readonly CheckedScheme declared;
    private readonly Labels labels;

    private AdjustmentStatements(CheckedScheme declared)
    {
        this.declared = declared;
        labels = Labels.OfFacts(declared.Scheme.Facts);
    }

    public static IEnumerable<Statement> Of(CheckedScheme declared)
    {
        var statements = new AdjustmentStatements(declared);
        var (bonus, penalties) = (declared.Scheme.Bonus, declared.Scheme.Penalties);
        return
        [
            Cap(ChangeKind.Bonus, "当月加分", "bonus of a month", bonus.Cap),
            .. PolicyStatements.Grounds("bonus cap", new("当月加分", "bonus of a month"), bonus.CapClause, bonus.Readings),
            .. bonus.Entries.SelectMany(entry => statements.Entry(ChangeKind.Bonus, "加", "earns", entry)),
            Cap(ChangeKind.Penalty, "当月扣分", "penalties of a month", penalties.Cap),
            .. penalties.Entries.SelectMany(entry => statements.Entry(ChangeKind.Penalty, "扣", "costs", entry)),
        ];
    }

    private static Statement Cap(ChangeKind kind, string zh, string en, decimal? cap) => new(kind, $"{kind} cap", new(zh, en), cap is { } points
        ? new($"累计不超过 {Numbers.Show(points)} 分", $"at most {Awards.Points(points).En} together")
        : new("累计不设上限", "without limit"));

    private IEnumerable<Statement> Entry(ChangeKind kind, string verbZh, string verbEn, AdjustmentEntry entry)
    {
        Text subject = new($"{(kind == ChangeKind.Bonus ? "加分" : "扣分")} {entry.Code}", $"{(kind == ChangeKind.Bonus ? "bonus" : "penalty")} {entry.Code}");
        Statement Part(string key, Text says, string? exact = null) => new(kind, $"{kind} {entry.Code} {key}", subject, says, exact);
        yield return Part("name", entry.Name);
        yield return Part("step", Step(verbZh, verbEn, entry), Exact(entry));
        foreach (var excluded in entry.Excluded)
        {
            var name = declared.Scheme.Participants.First(participant => participant.Code == excluded.Participant).Name;
            var quote = SchemeStatements.Quote(excluded.Clause);
            yield return Part($"excluded {excluded.Participant}", new($"不适用于{name.Zh}", $"not for {name.En}"), $"{quote}|{string.Join(',', excluded.Readings)}");
        }

        if (entry.Departments.Count > 0) yield return Part("departments", new($"由{InCharge(entry).Zh}负责", $"in charge: {InCharge(entry).En}"));
        if (entry.Context.Count > 0) yield return Part("context", new($"另列出供参考：{labels.Of(entry.Context).Zh}", $"shown beside it: {labels.Of(entry.Context).En}"));
        foreach (var statement in PolicyStatements.Grounds($"{kind} {entry.Code}", subject, null, entry.Readings)) yield return statement;
        yield return Part("clauses", SchemeStatements.Listed(entry.Clauses.Select(SchemeStatements.Quote))) with { Kind = ChangeKind.Clause };
        yield return Part("slug", new($"英文键 {entry.Slug}", $"key {entry.Slug}")) with { Kind = ChangeKind.Remark };
    }

    private Text InCharge(AdjustmentEntry entry) =>
        SchemeStatements.Listed(entry.Departments.Select(code => declared.Scheme.Departments.First(department => department.Code == code).Name));

    private Text Step(string zh, string en, AdjustmentEntry entry) => entry.Step switch
    {
        FlagStep step => new($"{Chinese.Whoever(labels.Of(step.Requires).Zh)}，{zh} {Awards.Points(step.Points).Zh}", $"{en} {Awards.Points(step.Points).En} if: {labels.Of(step.Requires).En}"),
        AssessedStep step => new(
            $"{Chinese.Whoever(labels.Of(step.Requires).Zh)}，{zh} {Numbers.Show(step.Min)} 至 {Numbers.Show(step.Max)} 分，分数为{labels.Of(step.Score).Zh}",
            $"{en} {Numbers.Show(step.Min)} to {Numbers.Show(step.Max)} points ({labels.Of(step.Score).En}) if: {labels.Of(step.Requires).En}"),
        StagesStep step => Stages(zh, en, step),
        EventsStep step => Events(zh, en, entry.Code, step),
        LagGateStep => new("不另扣分，滞后的指标当月得 0 分", "costs nothing beside the 0 points of the indicator that lags"),
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no words."),
    };

    private Text Stages(string zh, string en, StagesStep step)
    {
        var stages = step.Stages.Select(stage => (Label: labels.Choice(step.Stage, stage.Key), Points: Awards.Points(stage.Value))).ToArray();
        var (requires, most) = (labels.Of(step.Requires), Awards.Points(step.Max));
        return new(
            $"{Chinese.Whoever(requires.Zh)}，按当月完成的最高阶段{zh}分，至多 {most.Zh}：{string.Join("，", stages.Select(stage => $"{stage.Label.Zh} {stage.Points.Zh}"))}",
            $"{en} the points of the highest stage completed in the month, at most {most.En} ({string.Join(", ", stages.Select(stage => $"{stage.Label.En}: {stage.Points.En}"))}) if: {requires.En}");
    }

    private Text Events(string zh, string en, string code, EventsStep step)
    {
        var list = labels.Find(step.Events);
        Text Field(string name) => list.Fields.First(field => field.Name == name).Label;
        List<Text> parts = [new($"{labels.Of(step.Events).Zh}中每条当月的{zh} {Awards.Points(step.Points).Zh}（以{Field(step.Date).Zh}为准，未注明的也计入）",
            $"{en} {Awards.Points(step.Points).En} for each record of the month ({labels.Of(step.Events).En}, by “{Field(step.Date).En}”, undated ones included)")];
        if (declared.EventConditions.TryGetValue(code, out var where))
        {
            var condition = new Phrases(Labels.OfFields(list.Fields)).Of(where.Root);
            parts.Add(new($"只计{Chinese.Whoever(condition.Zh)}", $"only if {condition.En}"));
        }

        parts.AddRange(step.Accept.Select(accept => new Text($"{Field(accept.Key).Zh}限于{string.Join("、", accept.Value)}", $"“{Field(accept.Key).En}” must be {string.Join(" or ", accept.Value)}")));
        if (step.CountOnceBy.Count > 0)
        {
            var once = step.CountOnceBy.Select(Field).ToArray();
            parts.Add(new($"{string.Join("（未注明则按", once.Select(field => field.Zh))}{new string('）', once.Length - 1)}相同的只计一次", $"counted once for the same {string.Join(" (where absent, ", once.Select(field => $"“{field.En}”"))}{new string(')', once.Length - 1)}"));
        }

        return new(string.Join("；", parts.Select(part => part.Zh)), string.Join("; ", parts.Select(part => part.En)));
    }

    // Facts by name: two of them may be called the same.
    private string? Exact(AdjustmentEntry entry) => entry.Step switch
    {
        FlagStep step => step.Requires,
        AssessedStep step => $"{step.Requires} {step.Score}",
        StagesStep step => $"{step.Requires} {step.Stage}",
        EventsStep step => $"{step.Events} {step.Date} {(declared.EventConditions.TryGetValue(entry.Code, out var where) ? Trees.Text(where.Root) : "")} {string.Join(' ', step.Accept.Keys)} {string.Join(' ', step.CountOnceBy)}",
        _ => null,
    };
}
