using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>What should stand in an expression instead of some of its characters.</summary>
internal sealed record Edit(int Start, int End, string Instead);

/// <summary>One thing wrong with an expression, where in its text it begins, and what would mend it.</summary>
internal sealed record Mistake(string Code, int Offset, Text Sentence, Edit? Edit = null)
{
    public Mistake(string code, int offset, string zh, string en, Edit? edit = null)
        : this(code, offset, new Text(zh, en), edit)
    {
    }
}

/// <summary>
/// What is wrong with one expression. Every guard adds to it and reads on, taking a mistaken part for what it was meant to be,
/// or for an <see cref="ErrorNode"/> that nothing more is said about; so no mistake hides another, and none is told twice.
/// </summary>
internal sealed class MistakeList
{
    /// <summary>More would not be read.</summary>
    public const int Most = 20;

    private readonly List<Mistake> mistakes = [];

    public bool IsEmpty => mistakes.Count == 0;

    public IEnumerable<Mistake> InOrder => mistakes.DistinctBy(mistake => (mistake.Offset, mistake.Code)).OrderBy(mistake => mistake.Offset).Take(Most);

    public void Add(Mistake mistake) => mistakes.Add(mistake);

    public void Add(string code, int offset, string zh, string en) => mistakes.Add(new Mistake(code, offset, zh, en));

    /// <summary>Whether a limit was passed; if so, that stands for all other mistakes: the expression is rewritten, not mended.</summary>
    public bool EndAt(Mistake? limit)
    {
        if (limit is null) return false;
        mistakes.Clear();
        mistakes.Add(limit);
        return true;
    }
}
