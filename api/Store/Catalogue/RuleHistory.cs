namespace ScoringGraph.Store;

/// <summary>What both databases are told when versions that are there get their history.</summary>
internal static class RuleHistory
{
    /// <summary>Numbers the versions of each indicator in the order they became known, and links each with the one of its month before it.</summary>
    public const string Fill = """
        UPDATE "RuleVersions" SET
            "Number" = (SELECT COUNT(*) FROM "RuleVersions" AS earlier WHERE earlier."IndicatorId" = "RuleVersions"."IndicatorId" AND earlier."Sequence" <= "RuleVersions"."Sequence"),
            "ReplacesId" = (SELECT earlier."Id" FROM "RuleVersions" AS earlier WHERE earlier."IndicatorId" = "RuleVersions"."IndicatorId"
                AND earlier."Effective" = "RuleVersions"."Effective" AND earlier."Sequence" < "RuleVersions"."Sequence" ORDER BY earlier."Sequence" DESC LIMIT 1);
        """;
}
