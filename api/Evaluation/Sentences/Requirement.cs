using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>What a condition asks for, taken apart as people list it.</summary>
/// <param name="All">True if all items must hold, false if one is enough.</param>
/// <param name="Items">What must hold; empty if nothing is asked that does not hold anyway.</param>
/// <param name="Remarks">What happens where a base is 0, and what need not be reported.</param>
internal sealed record Requirement(bool All, IReadOnlyList<Text> Items, IReadOnlyList<Text> Remarks)
{
    /// <summary>`做到…`, or `以下 3 项全部达到`.</summary>
    public string LeadZh => Items.Count == 1 ? Items[0].Zh : All ? $"以下{CountZh}项全部达到" : $"以下{CountZh}项至少达到一项";

    /// <summary>`if both hold`, or nothing for a single item, which is written out.</summary>
    public string LeadEn => Items.Count == 1 ? "" : All ? Items.Count == 2 ? "if both hold" : $"if all {Items.Count} hold" : "if at least one holds";

    /// <summary>`：（1）…；（2）…`, or nothing for a single item.</summary>
    public string ListZh => Items.Count == 1 ? "" : $"：{string.Join("；", Items.Select((item, index) => $"（{index + 1}）{item.Zh}"))}";

    public string ListEn => Items.Count == 1 ? Items[0].En : string.Join("; ", Items.Select((item, index) => $"({index + 1}) {item.En}"));

    private string CountZh => Items.Count == 2 ? "两" : $" {Items.Count} ";
}
