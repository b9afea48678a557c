using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Drafts;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Submissions;

/// <summary>A mistake in what was sent, with its cure.</summary>
public abstract class InputError(Problem problem)
{
    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public string Message => problem.Message.Zh;

    /// <summary>The same in English.</summary>
    public string MessageEn => problem.Message.En;

    /// <summary>A stable short code, such as `FACT011`.</summary>
    public string Code => problem.Code;

    /// <summary>What it is about, such as `海门市/businessStartupCasesReported`.</summary>
    public string Path => problem.Path;

    /// <summary>The errors of problems.</summary>
    public static object[] Of(IEnumerable<Problem> problems) => [.. problems.Select(Of)];

    private static InputError Of(Problem problem) => problem.Code switch
    {
        "FACT010" => new UnknownParticipantError(problem),
        "FACT011" => new UnknownFactError(problem),
        "FACT013" or "FACT014" or "FACT018" => new FactOutOfRangeError(problem),
        "FACT015" => new DuplicateFactError(problem),
        "FACT016" => new UnknownMonthError(problem),
        "FACT017" => new UnknownIndicatorError(problem),
        "FACT019" => new UnknownSchemeError(problem),
        KeptTexts.Code => new UnkeptTextError(problem),
        Reporting.NotYoursCode => new FactNotYoursError(problem),
        DraftFiles.Code => new DraftFileError(problem),
        DraftTexts.Code => new BlankTextError(problem),
        Intake.ClosedCode => new SubmissionPeriodClosedError(problem),
        _ => new FactTypeMismatchError(problem),
    };
}

/// <summary>There is no such scheme.</summary>
public sealed class UnknownSchemeError(Problem problem) : InputError(problem);

/// <summary>The scheme has no such month.</summary>
public sealed class UnknownMonthError(Problem problem) : InputError(problem);

/// <summary>The scheme has no such participant.</summary>
public sealed class UnknownParticipantError(Problem problem) : InputError(problem);

/// <summary>The scheme declares no such fact, or the fact no such field.</summary>
public sealed class UnknownFactError(Problem problem) : InputError(problem);

/// <summary>The scheme has no such indicator.</summary>
public sealed class UnknownIndicatorError(Problem problem) : InputError(problem);

/// <summary>The value is not of the fact's type.</summary>
public sealed class FactTypeMismatchError(Problem problem) : InputError(problem);

/// <summary>The value is outside the fact's range, or has more digits than are kept.</summary>
public sealed class FactOutOfRangeError(Problem problem) : InputError(problem);

/// <summary>The same fact of the same participant stands twice.</summary>
public sealed class DuplicateFactError(Problem problem) : InputError(problem);

/// <summary>A text holds a character that cannot be kept: U+0000, or half of a surrogate pair.</summary>
public sealed class UnkeptTextError(Problem problem) : InputError(problem);

/// <summary>The month is closed.</summary>
public sealed class SubmissionPeriodClosedError(Problem problem) : InputError(problem);

/// <summary>The fact or indicator is for somebody else to report: another department, or an assessor.</summary>
public sealed class FactNotYoursError(Problem problem) : InputError(problem);

/// <summary>The client's id was used before for a different request.</summary>
public sealed class IdempotencyKeyReusedError(Guid submissionId)
{
    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public string Message => $"clientMutationId 已用于另一份不同的数据（{SubmissionId}）；请换一个新的 id。";

    /// <summary>The same in English.</summary>
    public string MessageEn => $"The clientMutationId was used for different facts before ({SubmissionId}); use a new one.";

    /// <summary>The submission that has the id.</summary>
    public Guid SubmissionId { get; } = submissionId;
}
