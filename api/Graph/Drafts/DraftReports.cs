using System.Security.Cryptography;
using System.Text;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>What an approval rests on, told apart from any other by its hashes.</summary>
/// <param name="ReportHash">SHA-256 of what the draft does, lower-case hexadecimal.</param>
/// <param name="DataFingerprint">SHA-256 of the rules and facts it was found from.</param>
public sealed record DraftReport(string ReportHash, string DataFingerprint);

/// <summary>Tells what a draft does beside the rules in force and the facts reported now.</summary>
public sealed class DraftReports(ScoreDatabase database)
{
    internal async Task<DraftReport> OfAsync(LoadedScheme inForce, IReadOnlyList<DraftFileRow> files, CancellationToken cancellationToken)
    {
        await using var rows = database.Read();
        var code = inForce.Scheme.Code;
        var facts = await Queries.ToListAsync(
            from current in rows.CurrentEvaluations where current.Month.SchemeId == code orderby current.Month.Position select current.Evaluation.FactsHash, cancellationToken);
        var data = Hash([inForce.DeclarationHash, .. inForce.Rules.Select(rule => rule.Version.ContentHash), .. facts]);
        return new DraftReport(Hash([data, DraftFile.HashOf(files.Select(file => new DraftFile(file.Path, file.Text, null, null)))]), data);
    }

    private static string Hash(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
