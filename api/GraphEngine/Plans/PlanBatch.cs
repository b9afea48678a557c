namespace ScoringGraph.GraphEngine;

/// <summary>All objects that answer one plan, in the order of the answer, and what their fields resolved to.</summary>
internal sealed class PlanBatch
{
    public PlanBatch(Plan plan, List<object?> items)
    {
        (Plan, Items) = (plan, items);
        Values = new object?[plan.Resolved.Count][];
        for (var column = 0; column < Values.Length; column++)
            Values[column] = new object?[items.Count];
        Children = new PlanBatch?[Values.Length];
        Counts = new int[]?[Values.Length];
    }

    public Plan Plan { get; }

    /// <summary>The objects; null is an item of a list that is null.</summary>
    public List<object?> Items { get; }

    /// <summary>By resolved field and object, what the resolver answered.</summary>
    public object?[][] Values { get; }

    /// <summary>By resolved field, the objects below all of these.</summary>
    public PlanBatch?[] Children { get; }

    /// <summary>By resolved field and object, the length of its list.</summary>
    public int[]?[] Counts { get; }

    /// <summary>How many have been written: an answer is written in the order it was gathered in.</summary>
    public int Written { get; set; }

    /// <summary>Gathers the objects below; null when values have none.</summary>
    public PlanBatch? Gather(int column)
    {
        var field = Plan.Resolved[column];
        var values = Values[column];
        if (field.Child is not { } child)
            return null;
        var below = new List<object?>(values.Length);
        var counts = field.IsList ? Counts[column] = new int[values.Length] : null;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            if (counts is null)
                below.Add(Checked(child, value));
            else
                counts[i] = AddAll(field, child, value, below);
        }
        return Children[column] = new PlanBatch(child, below);
    }

    private static int AddAll(PlanField field, Plan child, object value, List<object?> below)
    {
        var items = value as System.Collections.IEnumerable ?? throw new UnplannedException("no list");
        var before = below.Count;
        foreach (var item in items)
        {
            if (item is null && field.IsItemRequired)
                throw new UnplannedException("null where a value is required");
            below.Add(item is null ? null : Checked(child, item));
        }
        return below.Count - before;
    }

    private static object Checked(Plan child, object value)
        => child.Type.IsTypeOf?.Invoke(value) != false ? value : throw new UnplannedException("another type");
}
