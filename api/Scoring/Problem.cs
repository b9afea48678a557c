using System.Globalization;

namespace ScoringGraph.Scoring;

/// <summary>Whether a problem forbids going on.</summary>
public enum Severity
{
    /// <summary>The input is refused.</summary>
    Error,

    /// <summary>The input is taken; somebody should look.</summary>
    Warning,

    /// <summary>The input is taken; it is worth knowing, and no finding.</summary>
    Note,
}

/// <summary>Where in a file a problem stands. Lines and columns start at 1.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">1 for the first line.</param>
/// <param name="Column">In characters, 1 for the first.</param>
public sealed record Place(string File, int Line, int Column)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}

/// <summary>A replacement that mends a problem: characters of the file as it stands, escapes and all.</summary>
/// <param name="Start">Where the characters to be replaced begin.</param>
/// <param name="End">The place after the last of them.</param>
/// <param name="Replacement">What should stand there instead.</param>
/// <param name="Description">What that does, for people.</param>
public sealed record Fix(Place Start, Place End, string Replacement, Text Description);

/// <summary>Something the caller should mend: what is wrong, what is allowed, and the nearest right name.</summary>
/// <param name="Code">A stable short code, such as `RULE010`.</param>
/// <param name="Message">One sentence in zh and en.</param>
/// <param name="Path">What it is about: a JSON pointer, or `participant/fact`.</param>
/// <param name="Place">Where it stands, if the input was a file.</param>
/// <param name="Severity">Error, warning, or note.</param>
/// <param name="Fix">What would mend it; null where people have to decide.</param>
public sealed record Problem(string Code, Text Message, string Path, Place? Place = null, Severity Severity = Severity.Error, Fix? Fix = null)
{
    /// <summary>`CODE file:line:col message`, as the command line prints it.</summary>
    public string In(Language language) =>
        Place is null ? $"{Code} {Path} {Message.In(language)}" : $"{Code} {Place} {Message.In(language)}";

    public override string ToString() => In(Language.En);
}
