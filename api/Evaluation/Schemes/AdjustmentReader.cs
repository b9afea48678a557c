using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads the bonus and penalty entries of scheme.json.</summary>
internal sealed class AdjustmentReader(
    FactCatalogue facts, IReadOnlyList<Participant> participants, IReadOnlyList<Department> departments, IReadOnlyList<Reading> readings, ProblemList problems)
{
    private readonly NameChecks names = new(facts, readings, problems);

    public BonusPolicy Bonus(ObjectReader? reader)
    {
        if (reader is null) return new BonusPolicy(null, null, [], []);
        decimal? cap = null;
        Clause? clause = null;
        IReadOnlyList<string> capReadings = [];
        if (reader.OptionalObject("cap") is { } capReader)
        {
            cap = capReader.Number("points");
            capReader.Only("period", "month");
            capReader.Only("scope", "all");
            clause = SchemeReader.ClauseOf(capReader.Optional("clause"), problems);
            capReadings = names.Readings(capReader);
            capReader.End();
        }

        var bonus = new BonusPolicy(cap, clause, capReadings, Entries(reader));
        reader.End();
        return bonus;
    }

    public PenaltyPolicy Penalties(ObjectReader? reader)
    {
        if (reader is null) return new PenaltyPolicy(null, []);
        var penalties = new PenaltyPolicy(reader.OptionalNumber("cap"), Entries(reader));
        reader.End();
        return penalties;
    }

    private AdjustmentEntry[] Entries(ObjectReader reader) => [.. reader.List("entries").Select(item => Entry(new ObjectReader(item, problems)))];

    private AdjustmentEntry Entry(ObjectReader reader)
    {
        foreach (var item in reader.OptionalList("departments"))
            if (!departments.Any(department => department.Code == item.Text))
                problems.AddUnknown("SCHEME006", item, "部门", "department", item.Text, departments.Select(department => department.Code));
        var entry = new AdjustmentEntry(
            reader.Text("code"),
            reader.Text("slug"),
            reader.Bilingual("name"),
            reader.Texts("departments"),
            [.. reader.OptionalList("clauses").Select(item => SchemeReader.ClauseOf(item, problems)!)],
            names.Readings(reader),
            [.. reader.OptionalList("excluded").Select(item => Exclusion(new ObjectReader(item, problems)))],
            names.Facts(reader, "context"),
            Step(reader));
        reader.End();
        return entry;
    }

    private Exclusion Exclusion(ObjectReader reader)
    {
        var participant = reader.Text("participant");
        if (!participants.Any(item => item.Code == participant))
            problems.AddUnknown("SCHEME011", reader.Part, "参评地区", "participant", participant, participants.Select(item => item.Code));
        var exclusion = new Exclusion(participant, SchemeReader.ClauseOf(reader.Optional("clause"), problems), names.Readings(reader));
        reader.End();
        return exclusion;
    }

    private AdjustmentStep Step(ObjectReader reader)
    {
        switch (reader.Choice("kind", "lag", ("assessed", "assessed"), ("stages", "stages"), ("flag", "flag"), ("events", "events"), ("lag", "lag")))
        {
            case "assessed":
                return Assessed(reader);
            case "stages":
                reader.Only("stageCount", "highestCompletedInMonth");
                return Stages(reader);
            case "flag":
                return new FlagStep(names.Fact(reader, "requires", FactType.Boolean), reader.Number("points"));
            case "events":
                return Events(reader);
            default:
                return new LagGateStep();
        }
    }

    private AssessedStep Assessed(ObjectReader reader)
    {
        var step = new AssessedStep(names.Fact(reader, "requires", FactType.Boolean), names.Fact(reader, "score", FactType.Decimal, FactType.Integer), reader.OptionalNumber("min") ?? 0m, reader.Number("max"));
        SchemeReader.CheckRange(reader, step.Min, step.Max, problems);
        return step;
    }

    private StagesStep Stages(ObjectReader reader)
    {
        var stage = names.Fact(reader, "stage", FactType.Enum);
        var known = facts.Find(stage)?.Choices.Select(choice => choice.Code).ToArray() ?? [];
        var stages = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var member in reader.Map("stages"))
        {
            if (!known.Contains(member.Name)) problems.AddUnknown("SCHEME012", member, "阶段", "stage", known);
            stages[member.Name] = reader.NumberOf(member.Value);
        }

        return new StagesStep(names.Fact(reader, "requires", FactType.Boolean), stage, stages, reader.Number("max"));
    }

    private EventsStep Events(ObjectReader reader)
    {
        var list = names.Fact(reader, "events", FactType.List);
        var fields = facts.Find(list)?.Fields ?? [];
        var accept = reader.OptionalMap("accept").ToDictionary(
            member => Field(member.Name, member.Value, fields), member => (IReadOnlyList<string>)[.. member.Value.Items.Select(reader.TextOf)], StringComparer.Ordinal);
        reader.Optional("where");
        return new EventsStep(
            list,
            reader.Number("points"),
            reader.Required("date") is { } date ? Field(reader.TextOf(date), date, [.. fields.Where(field => field.Type == FieldType.Date)]) : "",
            reader.OptionalText("where"),
            accept,
            [.. reader.OptionalList("countOnceBy").Select(item => Field(reader.TextOf(item), item, fields))]);
    }

    private string Field(string name, JsonPart part, IReadOnlyList<FactField> fields)
    {
        if (!fields.Any(field => field.Name == name))
            problems.AddUnknown("SCHEME013", part, "字段", "field", name, fields.Select(field => field.Name));
        return name;
    }
}
