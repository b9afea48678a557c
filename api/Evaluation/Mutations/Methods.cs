using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>How an indicator is scored as a whole.</summary>
internal static class Methods
{
    public static MutationKind Ranked { get; } = new(
        "method", new("计分方法写错", "another scoring method"), new("两种方法给分相同", "both methods give the same points"),
        scheme => scheme.Rules.SelectMany(rule => MethodsOf(scheme, rule, rule.File.Root["method"]!)));

    public static MutationKind Lag { get; } = new(
        "lag-fact", new("滞后的数据项漏写或写错", "the lag fact lost or mistaken"), new("没有人被认定滞后", "nobody is declared lagging"),
        scheme =>
            from rule in scheme.Rules
            where rule.File.Root["lag"] is not null
            let fact = rule.File.Root["lag"]!["declaredBy"]!
            from mutant in scheme.Beside(fact.Text).Select(other => rule.File.Replace(fact, $"\"{other}\"")).Append(rule.File.Remove(rule.File.Root, "lag")!)
            select mutant);

    private static IEnumerable<Mutant> MethodsOf(MutableScheme scheme, MutableRule rule, JsonPart method)
    {
        var (file, rankings) = (rule.File, scheme.Scheme.Rankings);
        yield return file.Replace(method, method["kind"]!.Text == "sum" ? """{"kind": "ranked", "ranking": "general"}""" : """{"kind": "sum"}""");
        if (method["ranking"] is { } ranking)
            foreach (var other in rankings.Keys.Where(name => !Equivalence.OfLadders(rankings[ranking.Text], rankings[name], scheme.NominalOf(rule.Rule), scheme.Scheme.Participants.Count))) yield return file.Replace(ranking, $"\"{other}\"");
        if (method["orderBy"] is not { } order) yield break;
        yield return file.Remove(method, "orderBy")!;
        foreach (var other in scheme.Beside(order.Text)) yield return file.Replace(order, $"\"{other}\"");
    }
}
