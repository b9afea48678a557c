namespace ScoringGraph.GraphEngine.Tests.Caching;

/// <summary>Memory is bounded whatever comes, and what was used last stays.</summary>
public sealed class KeptAnswersTests
{
    private const int Capacity = 100_000;

    private readonly KeptAnswers answers = new(Capacity);

    [Fact]
    public void No_more_is_kept_than_there_is_room_for()
    {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            answers.Keep(Key(random.Next(500)), Answer(random.Next(3), random.Next(Capacity / 5)));
            answers.Find(Key(random.Next(500)), random.Next(3));
            Assert.InRange(answers.Size, 0, Capacity);
        }
        answers.Keep(Key(0), Answer(9, 10));
        answers.Keep(Key(1), Answer(9, Capacity + 1));
        Assert.InRange(answers.Size, 0, Capacity);
        Assert.Null(answers.Find(Key(1), 9));
    }

    [Fact]
    public void What_was_used_last_stays()
    {
        for (var i = 0; i < 3; i++)
            answers.Keep(Key(i), Answer(1, Capacity / 4));
        Assert.NotNull(answers.Find(Key(0), 1));
        answers.Keep(Key(3), Answer(1, Capacity / 4));
        Assert.Equal([true, false, true, true], Enumerable.Range(0, 4).Select(i => answers.Find(Key(i), 1) is not null));
    }

    [Fact]
    public void An_older_answer_neither_serves_nor_replaces_a_newer_one()
    {
        answers.Keep(Key(0), Answer(2, 10));
        answers.Keep(Key(0), Answer(1, 10));
        Assert.Null(answers.Find(Key(0), 1));
        Assert.Equal(2, answers.Find(Key(0), 2)!.Version);
        Assert.Null(answers.Find(Key(0), 3));
        Assert.Equal(0, answers.Size);
    }

    [Fact]
    public async Task Many_at_once_leave_it_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            var random = new Random(worker);
            for (var i = 0; i < 20_000; i++)
            {
                answers.Keep(Key(random.Next(100)), Answer(random.Next(3), random.Next(5_000)));
                answers.Find(Key(random.Next(100)), random.Next(3));
            }
        })));
        Assert.InRange(answers.Size, 0, Capacity);
        for (var i = 0; i < 100; i++)
            answers.Find(Key(i), long.MaxValue);
        Assert.Equal(0, answers.Size);
    }

    [Fact]
    public void No_two_lists_of_parts_look_the_same()
    {
        string?[][] lists = [[], [""], [null], ["", ""], ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], [null, "abc"], ["\0"], ["\0\0"]];
        Assert.Equal(lists.Length, lists.Select(Of).Distinct().Count());

        static AnswerKey Of(string?[] parts)
        {
            var key = new AnswerKeyWriter(16);
            foreach (var part in parts)
                key.Add(part);
            return key.ToKey();
        }
    }

    private static AnswerKey Key(int number) => new((UInt128)number, 0);

    private static KeptAnswer Answer(long version, int length) => new(version, new byte[length], null);
}
