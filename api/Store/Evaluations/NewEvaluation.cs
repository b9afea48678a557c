using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store;

/// <summary>A scored month before it is stored.</summary>
/// <param name="Score">The scorecards, with awards.</param>
/// <param name="EditionHash">SHA-256 of the rules applied.</param>
/// <param name="FactsHash">SHA-256 of the facts scored, such as <see cref="CurrentFacts.Hash"/>.</param>
/// <param name="EngineVersion">The version of the program that scored it.</param>
/// <param name="OperandsJson">The facts an award read and their values, as JSON.</param>
public sealed record NewEvaluation(MonthScore Score, string EditionHash, string FactsHash, string EngineVersion, Func<Scorecard, Result, Award, string> OperandsJson)
{
    /// <summary>The submission it was made for; null if it was made for another reason.</summary>
    public Guid? SubmissionId { get; init; }
}
