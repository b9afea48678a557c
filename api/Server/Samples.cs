using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Server;

/// <summary>Fills a scheme of which nothing is known yet with the facts of its samples folder, labelled as samples.</summary>
internal static class Samples
{
    /// <summary>Returns what is wrong with a sample file; empty if nothing is, or if there was nothing to fill.</summary>
    public static async Task<IReadOnlyList<Problem>> SubmitAsync(LoadedScheme scheme, ScoreDatabase database, Intake intake)
    {
        var folder = Path.Combine(scheme.Folder, "samples");
        await using (var rows = database.Read())
            if (!Directory.Exists(folder) || await Queries.AnyAsync(rows.Submissions.Where(row => row.SchemeId == scheme.Scheme.Code)))
                return [];
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var problems = new ProblemList();
            var answer = JsonSource.ReadFile(path, path, problems) is { } file
                ? await intake.SubmitAsync(SubmissionOf(file), Asker.System, CancellationToken.None)
                : new IntakeAnswer(null, problems.Problems);
            if (answer.Receipt is null) return answer.Problems;
        }

        return [];
    }

    private static NewSubmission SubmissionOf(JsonPart file) => new(file["scheme"]!.Text, Month.Parse(file["month"]!.Text), "示例数据 / sample data")
    {
        IsSample = true,
        Note = file["note"] is { } note ? new Text(note["zh"]!.Text, note["en"]!.Text) : null,
        Facts =
        [
            .. from participant in file["facts"]!.Members
               from fact in participant.Value.Members
               select new NewFact(participant.Name, fact.Name, JsonText.Of(fact.Value)),
        ],
        NonParticipations =
        [
            .. from participant in file["nonParticipation"]?.Members ?? []
               from indicator in participant.Value.Items.Select(item => (Code: item.Text, Reason: (string?)null))
                   .Concat(participant.Value.Members.Select(member => (Code: member.Name, Reason: (string?)member.Value.Text)))
               select new NewNonParticipation(participant.Name, indicator.Code, TakesPart: false, indicator.Reason is { } reason ? new Text(reason, reason) : null),
        ],
    };
}
