using System.Diagnostics;
using ScoringGraph.Evaluation.Expressions;

namespace ScoringGraph.Evaluation.Tests.Expressions;

/// <summary>The last test of these could not report a failure if an attack ended the process: that the run goes on is the result.</summary>
public class AttackTests
{
    [Fact]
    public void There_are_more_than_a_hundred_attacks() => Assert.InRange(Attacks.All.Distinct(StringComparer.Ordinal).Count(), 101, int.MaxValue);

    [Fact]
    public void Every_attack_is_refused_as_a_question_and_as_an_amount()
    {
        foreach (var text in Attacks.All)
            foreach (var type in new[] { OperandType.Boolean, OperandType.Number })
            {
                var (expression, problems) = Some.Read(text, type);
                Assert.True(expression is null, $"admitted: {Short(text)}");
                Assert.InRange(problems.Count, 1, 4);
            }
    }

    [Fact]
    public void No_attack_takes_noticeable_time()
    {
        foreach (var text in Attacks.All)
        {
            Some.Read(text);
            var watch = Stopwatch.StartNew();
            Some.Read(text);
            Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms: {Short(text)}");
        }
    }

    [Fact]
    public void Every_attack_is_refused_on_a_small_stack()
    {
        var admitted = new List<string>();
        var thread = new Thread(() => admitted.AddRange(Attacks.All.Where(text => Some.Read(text).Expression is not null)), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Empty(admitted);
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
