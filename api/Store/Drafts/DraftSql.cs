namespace ScoringGraph.Store;

/// <summary>
/// What both databases refuse of a new event of a draft, whoever writes it. Events are a line without gaps: of two that know
/// nothing of each other one has a number that is taken, so neither condition can be outrun.
/// </summary>
internal static class DraftSql
{
    /// <summary>It does not follow the event before it.</summary>
    public const string IsOutOfTurn = """
        (NEW."Kind" = 'Created') <> (NEW."Revision" = 1) OR (NEW."Revision" <> 1 AND NOT EXISTS (
            SELECT 1 FROM "DraftEvents" AS previous WHERE previous."DraftId" = NEW."DraftId" AND previous."Revision" = NEW."Revision" - 1 AND CASE NEW."Kind"
                WHEN 'Edited' THEN previous."Kind" IN ('Created', 'Edited', 'Withdrawn')
                WHEN 'Submitted' THEN previous."Kind" IN ('Created', 'Edited', 'Withdrawn')
                WHEN 'Approved' THEN previous."Kind" = 'Submitted'
                WHEN 'Rejected' THEN previous."Kind" = 'Submitted'
                WHEN 'Scheduled' THEN previous."Kind" IN ('Approved', 'Scheduled')
                WHEN 'Published' THEN previous."Kind" IN ('Approved', 'Scheduled')
                WHEN 'Withdrawn' THEN previous."Kind" IN ('Submitted', 'Approved', 'Scheduled')
                ELSE 1 = 0 END))
        """;

    /// <summary>It is an approval or rejection by one of those who wrote the draft.</summary>
    public const string IsBySameEyes = """
        NEW."Kind" IN ('Approved', 'Rejected') AND EXISTS (
            SELECT 1 FROM "DraftEvents" AS authored WHERE authored."DraftId" = NEW."DraftId" AND authored."BySubject" = NEW."BySubject"
                AND authored."Kind" IN ('Created', 'Edited', 'Submitted'))
        """;

    public const string OutOfTurn = "DraftEvents follow one another: this cannot happen to the draft as it stands";

    public const string SameEyes = "DraftEvents need other eyes: whoever wrote a draft cannot approve or reject it";
}
