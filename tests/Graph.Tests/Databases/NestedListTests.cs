using System.Text.Json;

namespace ScoringGraph.Graph.Tests.Databases;

/// <summary>
/// Every filter, every operation and every order of every list inside something means the same on both databases and in plain
/// code. Lists and questions are read from the schema.
/// </summary>
public sealed class NestedListTests(BothDatabases both) : IClassFixture<BothDatabases>
{
    private const int QuestionsAtOnce = 20;

    private readonly Questions questions = new(both);

    [SkippableFact]
    public async Task Every_operation_finds_what_plain_code_finds()
    {
        var asked = 0;
        foreach (var list in await ListsAsync("where"))
        {
            var filters = (await questions.FiltersAsync(list.TypeOf("where"))).Where(filter => !IsOwnId(filter.Path)).ToArray();
            var paths = filters.Select(filter => filter.Path).ToArray();
            var whole = (await list.AskAsync([null], paths)).Single();
            Assert.True(whole.Any(items => items.Length > 0), $"{list} is empty");
            foreach (var some in (from filter in filters
                                  let values = whole.SelectMany(items => items).SelectMany(item => NestedList.ValueAt(item, filter.Path)).ToArray()
                                  from operation in filter.Operations
                                  from operand in Questions.OperandsOf(operation, filter, values)
                                  select (Filter: filter, Operation: operation, Operand: operand)).Chunk(QuestionsAtOnce))
            {
                var found = await list.AskAsync(some.Select(question => $"where: {question.Filter.Asking(question.Operation, question.Operand)}"));
                foreach (var ((filter, operation, operand), items) in some.Zip(found))
                    Assert.True(
                        Keys(list, whole.Select(all => all.Where(item => NestedList.ValueAt(item, filter.Path).Any(value => PlainCode.Holds(operation, value, operand.Values))))) == Keys(list, items),
                        $"{list} {filter.Asking(operation, operand)} finds {Keys(list, items)}");
                asked += some.Length;
            }
        }

        Assert.True(asked > 2000, $"only {asked} questions");
    }

    [SkippableFact]
    public async Task Every_order_is_that_of_plain_code()
    {
        var asked = 0;
        foreach (var list in await ListsAsync("order"))
        {
            var paths = (await questions.OrdersAsync(list.TypeOf("order"))).Where(path => !IsOwnId(path)).ToArray();
            var whole = (await list.AskAsync([null], paths)).Single();
            var known = whole.SelectMany(items => items).DistinctBy(list.KeyOf).ToDictionary(list.KeyOf);
            foreach (var some in (from path in paths from direction in new[] { "ASC", "DESC" } select (Path: path, Direction: direction)).Chunk(QuestionsAtOnce))
            {
                var found = await list.AskAsync(some.Select(question => $"order: {question.Path.Reverse().Aggregate(question.Direction, (inner, name) => $"{{ {name}: {inner} }}")}"));
                foreach (var ((path, direction), items) in some.Zip(found))
                {
                    Assert.Equal(Keys(list, whole.Select(all => all.OrderBy(list.KeyOf, StringComparer.Ordinal))), Keys(list, items.Select(all => all.OrderBy(list.KeyOf, StringComparer.Ordinal))));
                    foreach (var values in items.Select(all => all.Select(item => list.OrderedBy(known[list.KeyOf(item)], path)).ToArray()))
                        Assert.True(
                            values.Zip(values.Skip(1), PlainCode.Compare).All(order => direction == "ASC" ? order <= 0 : order >= 0),
                            $"{list} by {string.Join('.', path)} {direction} is {JsonSerializer.Serialize(values)}");
                }

                asked += some.Length;
            }
        }

        Assert.True(asked > 300, $"only {asked} questions");
    }

    // A report of what would be, and what months come to together, are no rows of either database; they are filtered in memory.
    private async Task<IReadOnlyList<NestedList>> ListsAsync(string argument)
    {
        var fields = await SchemaFields.OfAsync(query => both.SameAsync(query));
        return [.. from list in fields.Lists where list.Way.Count > 1 && list.Way[0].Name is not ("compareReadings" or "counterfactuals" or "previewRules" or "periodScores" or "whatIf") && list.Way[^1].Arguments.ContainsKey(argument) select new NestedList(both, fields, list.Way, list.Item)];
    }

    private static string Keys(NestedList list, IEnumerable<IEnumerable<JsonElement>> items) => string.Join(" | ", items.Select(all => string.Join(' ', all.Select(list.KeyOf))));

    /// <summary>Submissions have ids of their own in each database.</summary>
    private static bool IsOwnId(string[] path) => path is [.., "submission", "id"];
}
