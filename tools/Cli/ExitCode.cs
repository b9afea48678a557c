namespace ScoringGraph.Cli;

/// <summary>What the shell is told.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int BadUsage = 2;
}
