using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>Reports of one month as others have them: corrected since, or asked by rules that want to know more.</summary>
internal static class CarriedFacts
{
    /// <summary>
    /// A month as it was scored with what was replaced or withdrawn since: a value that was known then is what it is now, and who took
    /// no part then does so only if that still stands. What was not known then stays unknown.
    /// </summary>
    public static MonthFacts Corrected(MonthFacts then, MonthFacts now)
    {
        var known = now.Participants.ToDictionary(item => item.Participant, StringComparer.Ordinal);
        return then with { Participants = [.. then.Participants.Select(item => known.TryGetValue(item.Participant, out var later) ? Corrected(item, later) : item)] };
    }

    /// <summary>A month asked by other rules: what these ask and nobody was asked for then is what the same participant reported later.</summary>
    /// <param name="then">The month.</param>
    /// <param name="later">What was reported later, as facts of the scheme whose rules ask.</param>
    /// <param name="catalogue">The facts of that scheme; what they do not know is left out.</param>
    /// <param name="asked">The names of what was not asked then.</param>
    public static MonthFacts Completed(MonthFacts then, MonthFacts later, FactCatalogue catalogue, IReadOnlySet<string> asked)
    {
        var known = later.Participants.ToDictionary(item => item.Participant, item => item.Row, StringComparer.Ordinal);
        return then with { Participants = [.. then.Participants.Select(item => item with { Row = Completed(item.Row, known.GetValueOrDefault(item.Participant), catalogue, asked) })] };
    }

    /// <summary>Whether the value was taken over from what was reported later.</summary>
    public static bool IsTakenOver(FactRow then, FactRow completed, string fact) => completed.Catalogue.Find(fact) is { } definition && ValueOf(then, definition) is null && ValueOf(completed, definition) is not null;

    private static ParticipantFacts Corrected(ParticipantFacts then, ParticipantFacts now)
    {
        var row = new FactRow(then.Row.Catalogue);
        for (var index = 0; index < row.Catalogue.Definitions.Count; index++)
        {
            var definition = row.Catalogue[index];
            // What the later scheme does not know any more was not replaced.
            var value = then.Row.Has(index) && now.Row.Catalogue.Find(definition.Name) is not null ? ValueOf(now.Row, definition) : then.Row.Value(index);
            if (value is not null) row.SetValue(index, value);
        }

        return then with { Row = row, NotTakingPart = then.NotTakingPart.Intersect(now.NotTakingPart).ToHashSet(StringComparer.Ordinal) };
    }

    private static FactRow Completed(FactRow then, FactRow? later, FactCatalogue catalogue, IReadOnlySet<string> asked)
    {
        var row = new FactRow(catalogue);
        for (var index = 0; index < catalogue.Definitions.Count; index++)
        {
            var definition = catalogue[index];
            // Where the absence of a fact says that there is none, nothing is unknown.
            var isUnasked = definition.Absent == Absence.Missing && asked.Contains(definition.Name);
            if ((ValueOf(then, definition) ?? (isUnasked ? later?.Value(index) : null)) is { } value) row.SetValue(index, value);
        }

        return row;
    }

    // The value of the fact of that name, if it is of that type.
    private static object? ValueOf(FactRow row, FactDefinition definition) => row.Catalogue.IndexOf(definition.Name) is >= 0 and var index && IsAlike(row.Catalogue[index], definition) ? row.Value(index) : null;

    private static bool IsAlike(FactDefinition one, FactDefinition other) => one.Type == other.Type || (one.IsNumber && other.IsNumber);
}
