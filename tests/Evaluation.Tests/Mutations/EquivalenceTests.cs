using CsCheck;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Mutations;

namespace ScoringGraph.Evaluation.Tests.Mutations;

public class EquivalenceTests
{
    private static readonly string[] Signs = [">=", ">", "<=", "<", "==", "!="];

    [Theory]
    [InlineData("cases >= 15", "cases > 14")] // whole numbers have nothing between
    [InlineData("cases >= 0", "cases >= -1")] // below its range there is nothing
    [InlineData("cases >= 14.5", "15 <= cases")]
    [InlineData("cases > 0", "cases != 0")]
    [InlineData("0 <= cases && cases <= 25", "cases <= 25")] // the fact is needed all the same
    [InlineData("published || !published || cases > total", "published || !(cases > total) || cases > total")]
    [InlineData("cases > total && published", "!(!(cases > total) || !published)")]
    [InlineData("!(cases < 5) && days > 1", "cases >= 5 && days > 1")]
    public void What_is_the_same_for_everything_that_can_be_reported_is_proven(string one, string other) => Assert.True(IsProven(one, other));

    [Theory]
    [InlineData("cases >= 15", "cases > 15")]
    [InlineData("ratio >= 15", "ratio > 14")] // decimals lie between
    [InlineData("days >= 0", "days > 0")]
    [InlineData("published && connected", "published || connected")]
    [InlineData("cases > total", "cases >= total")]
    [InlineData("cases > 0 && published", "cases > 0")] // the other fact is not needed any more
    [InlineData("cases > 3 && cases < 5", "cases == 4 && cases < 4")]
    public void What_differs_for_something_that_can_be_reported_is_not(string one, string other) => Assert.False(IsProven(one, other));

    [Theory]
    [InlineData(30, 9, true)] // a tenth of 30 is 3
    [InlineData(40, 9, false)]
    [InlineData(30, 11, true)] // both end at the floor of 0
    public void Two_ladders_are_the_same_if_every_place_gets_the_same_points(int most, int places, bool same) =>
        Assert.Equal(same, Equivalence.OfLadders(Plan.Loaded.Scheme.Rankings["general"], Plan.Loaded.Scheme.Rankings["area2"], most, places));

    [Fact]
    public void Of_two_thresholds_it_proves_exactly_those_that_answer_alike()
    {
        var signs = Gen.Int[0, Signs.Length - 1].Select(index => Signs[index]);
        Gen.Select(signs, Gen.Int[0, 6], signs, Gen.Int[0, 6]).Sample((one, from, other, to) =>
        {
            var alike = Enumerable.Range(0, 20).All(cases => Answer(cases, one, from) == Answer(cases, other, to));
            return IsProven($"cases {one} {from}", $"cases {other} {to}") == alike;
        });
    }

    private static bool Answer(int cases, string sign, int number) => sign switch
    {
        ">=" => cases >= number,
        ">" => cases > number,
        "<=" => cases <= number,
        "<" => cases < number,
        "==" => cases == number,
        _ => cases != number,
    };

    private static bool IsProven(string one, string other) =>
        Equivalence.IsProven(Read(one), Read(other), symbol => Domain.Of(Some.Facts.Find(symbol.Name), isNeverZero: false), criterion: null);

    private static RuleExpression Read(string text) => Some.Read(text).Expression ?? throw new InvalidOperationException(string.Join('\n', Some.Read(text).Problems));
}
