using ScoringGraph.Scoring;

namespace ScoringGraph.Bench.HandWritten;

/// <summary>A provincial circular that praises or criticises.</summary>
internal sealed record Notice(string? WorkItem, string? Indicator, DateOnly? Date, string? Form);

/// <summary>A place in a province-wide ranking.</summary>
internal sealed record ProvincialRanking(decimal? Rank, decimal? Total, DateOnly? Published);

/// <summary>A target reached before its month.</summary>
internal sealed record EarlyCompletion(string? Indicator, Month? Target, DateOnly? Completed);
