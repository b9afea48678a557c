using System.Globalization;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads scheme.json: participants, departments, areas, ranking methods, and how points become a final score.</summary>
internal sealed class SchemeReader(ProblemList problems)
{
    public IReadOnlyList<Month> Months(JsonPart file)
    {
        var reader = new ObjectReader(file, new ProblemList());
        return [.. reader.OptionalList("months").Where(item => Month.TryParse(item.Text, out _)).Select(item => Month.Parse(item.Text)).Order()];
    }

    public Scheme Read(JsonPart file, FactCatalogue facts, IReadOnlyList<Reading> readings)
    {
        var reader = new ObjectReader(file, problems);
        var departments = reader.List("departments").Select(item => Department(new ObjectReader(item, problems))).ToArray();
        var participants = reader.List("participants").Select(item => Participant(new ObjectReader(item, problems))).ToArray();
        var groups = Groups(reader, file["participants"]);
        foreach (var item in reader.List("months")) ObjectReader.MonthOf(item, problems);
        var months = Months(file);
        var adjustments = new AdjustmentReader(facts, participants, departments, readings, problems);
        var scheme = new Scheme
        {
            Code = reader.Text("code"),
            Name = reader.Bilingual("name"),
            Document = Document(reader.Object("document")),
            Months = months,
            Participants = participants,
            ParticipantGroups = groups,
            Departments = departments,
            Areas = Areas(reader, departments),
            Rankings = Rankings(reader),
            Lag = Lag(reader.Object("lag")),
            Points = Points(reader.Object("points")),
            Final = Final(reader.Object("final")),
            Bonus = adjustments.Bonus(reader.Object("bonus")),
            Penalties = adjustments.Penalties(reader.Object("penalties")),
            Periods = new PeriodReader(months, new NameChecks(facts, readings, problems), problems).Read(reader.OptionalList("periods"), file["final"]?["aggregateMonths"]),
            Facts = facts,
            Readings = readings,
        };
        // Conventions tell the authors of criteria how to read the text's words; the expressions carry them.
        reader.Optional("conventions");
        reader.End();
        return scheme;
    }

    /// <summary>The scheme after a month amended some sections; those that it did not are taken over.</summary>
    /// <param name="before">The scheme until then.</param>
    /// <param name="was">Its file.</param>
    /// <param name="now">The file with what is amended.</param>
    public Scheme Amended(Scheme before, JsonPart was, JsonPart now)
    {
        var reader = new ObjectReader(now, problems);
        var adjustments = new AdjustmentReader(before.Facts, before.Participants, before.Departments, before.Readings, problems);
        bool Is(string section) => !ReferenceEquals(was[section], now[section]);
        return before with
        {
            Areas = Is("areas") ? Areas(reader, before.Departments) : before.Areas,
            Rankings = Is("rankings") ? Rankings(reader) : before.Rankings,
            Lag = Is("lag") ? Lag(reader.Object("lag")) : before.Lag,
            Points = Is("points") ? Points(reader.Object("points")) : before.Points,
            Final = Is("final") ? Final(reader.Object("final")) : before.Final,
            Bonus = Is("bonus") ? adjustments.Bonus(reader.Object("bonus")) : before.Bonus,
            Penalties = Is("penalties") ? adjustments.Penalties(reader.Object("penalties")) : before.Penalties,
        };
    }

    private IReadOnlyList<Area> Areas(ObjectReader reader, IReadOnlyList<Department> departments) => [.. reader.List("areas").Select(item => Area(new ObjectReader(item, problems), departments))];

    private Dictionary<string, RankingMethod> Rankings(ObjectReader reader) =>
        reader.Map("rankings").ToDictionary(member => member.Name, member => Ranking(member.Name, new ObjectReader(member.Value, problems)), StringComparer.Ordinal);

    internal static void CheckRange(ObjectReader reader, decimal min, decimal max, ProblemList problems)
    {
        if (min > max)
            problems.Add("SCHEME016", reader.Part, $"`min`（{Numbers.Show(min)}）大于 `max`（{Numbers.Show(max)}）。", $"`min` ({Numbers.Show(min)}) is above `max` ({Numbers.Show(max)}).");
    }

    internal static Clause? ClauseOf(JsonPart? part, ProblemList problems)
    {
        if (part is null) return null;
        var reader = new ObjectReader(part, problems);
        var clause = new Clause(reader.Text("text"), reader.Integer("line"));
        reader.End();
        return clause;
    }

    private PlanDocument Document(ObjectReader? reader)
    {
        if (reader is null) return new PlanDocument("", null, null, null, null, null);
        DateOnly? date = null;
        if (reader.Optional("date") is { } part)
        {
            if (DateOnly.TryParseExact(part.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) date = day;
            else reader.WrongKind(part, "日期（如 2017-10-27）", "a day such as 2017-10-27");
        }

        var document = new PlanDocument(reader.Text("title"), reader.OptionalText("number"), date, reader.OptionalText("issuer"), reader.OptionalText("sha256"), reader.OptionalText("precedence"));
        reader.End();
        return document;
    }

    private static Participant Participant(ObjectReader reader)
    {
        var participant = new Participant(reader.Text("code"), reader.Bilingual("name"), reader.Text("kind"), reader.Choice("source", "text", ("text", "text"), ("outside", "outside")));
        if (reader.OptionalText("group") is { } group) participant = participant with { Group = group };
        reader.End();
        return participant;
    }

    private IReadOnlyList<ParticipantGroup> Groups(ObjectReader scheme, JsonPart? participants)
    {
        ParticipantGroup[] groups = [.. scheme.OptionalList("participantGroups").Select(item => Group(new ObjectReader(item, problems)))];
        if (groups.Length == 0) return groups;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in (participants?.Items ?? []).Select(item => item["group"] ?? item["kind"]).OfType<JsonPart>())
            if (named.Add(part.Text) && !groups.Any(group => group.Code == part.Text))
                problems.AddUnknown("SCHEME021", part.Pointer, part.Place, "参评地区组", "group of participants", part.Text, groups.Select(group => group.Code));
        foreach (var empty in scheme.OptionalList("participantGroups").Where(item => !named.Contains(item["code"]?.Text ?? "")))
            problems.Add("SCHEME022", empty, $"组 `{empty["code"]?.Text}` 中没有参评地区；请删去，或写入参评地区的 `group`。", $"Nobody is in group `{empty["code"]?.Text}`; leave it out, or name it as a participant's `group`.", Severity.Warning);
        return groups;

        static ParticipantGroup Group(ObjectReader reader)
        {
            var group = new ParticipantGroup(reader.Text("code"), reader.Bilingual("name"));
            reader.End();
            return group;
        }
    }

    private static Department Department(ObjectReader reader)
    {
        var department = new Department(reader.Text("code"), reader.Bilingual("name"), reader.Texts("aliases"));
        reader.End();
        return department;
    }

    private Area Area(ObjectReader reader, IReadOnlyList<Department> departments)
    {
        foreach (var item in reader.OptionalList("departments"))
            if (!departments.Any(department => department.Code == item.Text))
                problems.AddUnknown("SCHEME006", item, "部门", "department", item.Text, departments.Select(department => department.Code));
        var area = new Area(
            reader.Text("code"),
            reader.Text("slug"),
            reader.Bilingual("name"),
            reader.Texts("aliases"),
            reader.Number("weight"),
            ClauseOf(reader.Optional("clause"), problems),
            reader.Texts("departments"),
            [.. reader.List("groups").Select(item => Group(new ObjectReader(item, problems)))])
        { Aggregate = AggregateOf(reader) };
        reader.End();
        if (area.Weight <= 0m)
            problems.Add("SCHEME017", reader.Part, $"评价内容 `{area.Code}` 的权重须大于 0。", $"The weight of area `{area.Code}` must be above 0.");
        var sum = area.Groups.Sum(group => group.Points);
        if (area.Aggregate != Aggregate.WeightedSum)
            RelativeWeightsCheck.Check(reader.Part, area.Aggregate, area.Groups.Select(group => group.Points), problems);
        else if (sum != 100m)
            problems.Add("SCHEME003", reader.Part, $"评价内容 `{area.Code}` 的主要任务共 {Numbers.Show(sum)} 分，应为 100 分。", $"The groups of area `{area.Code}` add up to {Numbers.Show(sum)} points; they must add up to 100.");
        return area;
    }

    private IndicatorGroup Group(ObjectReader reader)
    {
        var group = new IndicatorGroup(
            reader.Text("code"),
            reader.Bilingual("name"),
            reader.Number("points"),
            ClauseOf(reader.Optional("clause"), problems),
            [.. reader.List("indicators").Select(item => Indicator(new ObjectReader(item, problems)))])
        { Aggregate = AggregateOf(reader) };
        reader.End();
        var sum = group.Indicators.Sum(indicator => indicator.Nominal);
        if (group.Aggregate != Aggregate.WeightedSum)
            RelativeWeightsCheck.Check(reader.Part, group.Aggregate, group.Indicators.Select(indicator => indicator.Nominal), problems);
        else if (sum != group.Points)
            problems.Add("SCHEME004", reader.Part, $"主要任务 `{group.Code}` 的指标共 {Numbers.Show(sum)} 分，应为 {Numbers.Show(group.Points)} 分。", $"The indicators of group `{group.Code}` add up to {Numbers.Show(sum)} points; the group has {Numbers.Show(group.Points)}.");
        return group;
    }

    private Indicator Indicator(ObjectReader reader)
    {
        var indicator = new Indicator(
            reader.Text("code"), reader.Text("slug"), reader.OptionalInteger("annexRow"), reader.Bilingual("name"), reader.Number("nominal"), ClauseOf(reader.Optional("clause"), problems));
        reader.End();
        if (indicator.Nominal <= 0m)
            problems.Add("SCHEME005", reader.Part, $"指标 `{indicator.Code}` 的分值须大于 0。", $"The nominal points of indicator `{indicator.Code}` must be above 0.");
        return indicator;
    }

    private RankingMethod Ranking(string name, ObjectReader reader)
    {
        if (reader.Optional("whenOrderMissing") is not null) reader.Only("whenOrderMissing", "tieFirst");
        var method = new RankingMethod
        {
            Name = name,
            Decrement = Decrement(reader.Object("decrement")),
            Floor = reader.OptionalNumber("floor"),
            Ties = TiesOf(reader),
            Population = PopulationOf(reader),
            ZeroScoresZero = reader.OptionalFlag("zeroScoresZero"),
            Growth = reader.Optional("growth") is null ? GrowthBasis.Relative : reader.Choice("growth", GrowthBasis.Relative, ("relative", GrowthBasis.Relative), ("absolute", GrowthBasis.Absolute)),
            ZeroBase = reader.Optional("zeroBase") is null ? ZeroBase.First : reader.Choice("zeroBase", ZeroBase.First, ("first", ZeroBase.First), ("last", ZeroBase.Last), ("exclude", ZeroBase.Exclude)),
            Clause = ClauseOf(reader.Optional("clause"), problems),
            Readings = reader.Texts("readings"),
        };
        reader.End();
        return method;
    }

    internal static Population PopulationOf(ObjectReader reader) => reader.Optional("population") is null
        ? Population.Participating
        : reader.Choice("population", Population.Participating, ("participating", Population.Participating), ("group", Population.Group));

    private static Aggregate AggregateOf(ObjectReader reader) => reader.Optional("aggregate") is null
        ? Aggregate.WeightedSum
        : reader.Choice("aggregate", Aggregate.WeightedSum,
            ("weightedSum", Aggregate.WeightedSum), ("arithmeticMean", Aggregate.ArithmeticMean), ("geometricMean", Aggregate.GeometricMean));

    internal static Ties TiesOf(ObjectReader reader) =>
        reader.Choice("ties", Ties.Competition, ("competition", Ties.Competition), ("dense", Ties.Dense), ("average", Ties.Average));

    private Decrement Decrement(ObjectReader? reader)
    {
        if (reader is null) return new Decrement(DecrementKind.Points, Rational.Zero);
        var kind = reader.Choice("kind", DecrementKind.Points, ("points", DecrementKind.Points), ("shareOfMax", DecrementKind.ShareOfMax));
        var value = reader.Required("value") is { } part ? reader.FractionOf(part) : Rational.Zero;
        reader.End();
        if (value < Rational.Zero || (kind == DecrementKind.ShareOfMax && value > 1))
            problems.Add("SCHEME007", reader.Part, "递减值不得为负，份额不得大于 1。", "A decrement is not negative, and a share is at most 1.");
        return new Decrement(kind, value);
    }

    private LagPolicy Lag(ObjectReader? reader)
    {
        if (reader is null) return new LagPolicy(LagDerivation.Never, LagOrder.RankThenZero, null, []);
        reader.Only("scope", "indicator");
        if (reader.OptionalFlag("catchUp"))
            problems.Add("SCHEME008", reader.Part, "尚不支持事后补分（catchUp）；请写 false。", "Catching up later (catchUp) is not supported; write false.");
        var lag = new LagPolicy(
            reader.Choice("derive", LagDerivation.WhereNoExplicitPoints, ("whereNoExplicitPoints", LagDerivation.WhereNoExplicitPoints), ("always", LagDerivation.Always), ("never", LagDerivation.Never)),
            reader.Choice("order", LagOrder.RankThenZero, ("rankThenZero", LagOrder.RankThenZero), ("excludeThenRank", LagOrder.ExcludeThenRank)),
            ClauseOf(reader.Optional("clause"), problems),
            reader.Texts("readings"));
        reader.End();
        return lag;
    }

    private static PointsPolicy Points(ObjectReader? reader)
    {
        if (reader is null) return new PointsPolicy(PointsMismatch.AsWritten, Denominator.Nominal, []);
        reader.Only("unsplitCriteria", "allOf");
        reader.Only("combine", "all");
        var points = new PointsPolicy(
            reader.Choice("mismatch", PointsMismatch.AsWritten,
                ("asWritten", PointsMismatch.AsWritten), ("scaleIndicatorToNominal", PointsMismatch.ScaleIndicatorToNominal), ("scaleAreaTo100", PointsMismatch.ScaleAreaTo100)),
            reader.Choice("denominator", Denominator.Nominal, ("nominal", Denominator.Nominal), ("attainable", Denominator.Attainable)),
            reader.Texts("readings"));
        reader.End();
        return points;
    }

    private FinalPolicy Final(ObjectReader? reader)
    {
        if (reader is null) return new FinalPolicy(Weighting.Area, Normalisation.Participating, PartialArea.Shrink, null, 2, Ties.Competition, null, []);
        reader.Choice("aggregateMonths", 0, ("none", 0), ("periods", 0));
        reader.Only("emptyParticipation", "noScore");
        var final = new FinalPolicy(
            reader.Choice("weights", Weighting.Area, ("area", Weighting.Area), ("none", Weighting.None)),
            reader.Choice("normalise", Normalisation.Participating, ("participating", Normalisation.Participating), ("all", Normalisation.All)),
            Partial(reader.Object("participation")),
            Clamp(reader.OptionalObject("clamp")),
            Digits(reader.Object("rounding")),
            TiesOf(reader),
            ClauseOf(reader.Optional("clause"), problems),
            reader.Texts("readings"))
        { Population = PopulationOf(reader), Aggregate = AggregateOf(reader), OutOf = reader.OptionalNumber("outOf") ?? 100m };
        reader.End();
        if (final.OutOf <= 0m)
            problems.Add("SCHEME018", reader.Optional("outOf")!, $"`outOf` 须大于 0，而不是 {Numbers.Show(final.OutOf)}。", $"`outOf` must be above 0, not {Numbers.Show(final.OutOf)}.");
        return final;
    }

    private static PartialArea Partial(ObjectReader? reader)
    {
        if (reader is null) return PartialArea.Shrink;
        reader.Only("level", "indicator");
        var partial = reader.Choice("partialArea", PartialArea.Shrink, ("shrink", PartialArea.Shrink), ("rescale", PartialArea.Rescale));
        reader.End();
        return partial;
    }

    private FinalClamp? Clamp(ObjectReader? reader)
    {
        if (reader is null) return null;
        var clamp = new FinalClamp(reader.Number("min"), reader.Number("max"));
        reader.End();
        CheckRange(reader, clamp.Min, clamp.Max, problems);
        return clamp;
    }

    internal static int Digits(ObjectReader? reader)
    {
        if (reader is null) return 2;
        reader.Only("mode", "halfUp");
        var digits = reader.Integer("digits");
        reader.End();
        if (digits is >= 0 and <= 12) return digits;
        reader.Problems.Add("SCHEME009", reader.Part, "保留位数应在 0 到 12 之间。", "The number of digits must be 0 to 12.");
        return 2;
    }
}
