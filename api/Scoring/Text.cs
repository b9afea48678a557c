namespace ScoringGraph.Scoring;

/// <summary>The language a sentence is wanted in.</summary>
public enum Language
{
    /// <summary>Chinese, the language of the plan.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>A name or sentence for people, in Chinese and in English.</summary>
/// <param name="Zh">The Chinese wording.</param>
/// <param name="En">The English wording.</param>
public sealed record Text(string Zh, string En)
{
    public string In(Language language) => language == Language.Zh ? Zh : En;

    public override string ToString() => Zh;
}
