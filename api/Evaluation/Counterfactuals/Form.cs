using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>(a x + b) / (c x + d): a number as it depends on one fact x while all others stay as they are.</summary>
internal readonly record struct Form(Rational A, Rational B, Rational C, Rational D)
{
    public static readonly Form Itself = new(1, 0, 0, 1);

    public static Form Of(Rational number) => new(0, number, 0, 1);

    /// <summary>Where it is 0, if there is such a value.</summary>
    public Rational? Root => A.IsZero ? null : -B / A;

    private bool IsLinear => C.IsZero;

    private bool IsConstant => A.IsZero && C.IsZero;

    private Rational Constant => B / D;

    public static Form operator -(Form form) => form with { A = -form.A, B = -form.B };

    /// <summary>The sum; null if it is no such form.</summary>
    public Form? Plus(Form other)
    {
        if (other.IsConstant) return this with { A = A + (other.Constant * C), B = B + (other.Constant * D) };
        if (IsConstant) return other.Plus(this);
        if (C * other.D != other.C * D) return null;
        var scale = C.IsZero ? D / other.D : C / other.C;
        return this with { A = A + (scale * other.A), B = B + (scale * other.B) };
    }

    /// <summary>The product; null if it is no such form.</summary>
    public Form? Times(Form other) => other.IsConstant ? this with { A = A * other.Constant, B = B * other.Constant } : IsConstant ? other.Times(this) : null;

    /// <summary>The quotient; null if it is no such form, or if the divisor is always 0.</summary>
    public Form? Over(Form other)
    {
        if (other.A.IsZero && other.B.IsZero) return null;
        if (IsLinear && other.IsLinear) return new(A * other.D, B * other.D, other.A * D, other.B * D);
        return other.IsConstant || IsConstant ? Times(new(other.C, other.D, other.A, other.B)) : null;
    }

    /// <summary>Where it equals another; null if that cannot be told from the two, none if nowhere or everywhere.</summary>
    public IReadOnlyList<Rational>? Meets(Form other)
    {
        if (A * other.C != other.A * C) return null;
        var difference = new Form((A * other.D) + (B * other.C) - (other.A * D) - (other.B * C), (B * other.D) - (other.B * D), 0, 1);
        return difference.Root is { } root ? [root] : [];
    }
}
