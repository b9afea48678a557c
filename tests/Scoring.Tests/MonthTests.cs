namespace ScoringGraph.Scoring.Tests;

public class MonthTests
{
    [Theory]
    [InlineData("2017-10", 2017, 10)]
    [InlineData("0001-01", 1, 1)]
    [InlineData("9999-12", 9999, 12)]
    public void A_month_reads_as_it_is_written(string text, int year, int number)
    {
        Assert.True(Month.TryParse(text, out var month));
        Assert.Equal((year, number), (month.Year, month.Number));
        Assert.Equal(text, month.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2017-13")]
    [InlineData("2017-00")]
    [InlineData("0000-01")]
    [InlineData("2017-1")]
    [InlineData("2017/10")]
    [InlineData(" 2017-10")]
    [InlineData("2017-10-01")]
    [InlineData("+017-10")]
    [InlineData("２０１７-10")]
    public void Nothing_else_is_a_month(string? text) => Assert.False(Month.TryParse(text, out _));

    [Fact]
    public void A_refused_month_is_named_with_the_right_way_to_write_it() =>
        Assert.Contains("`10/2017`", Assert.Throws<FormatException>(() => Month.Parse("10/2017")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    [InlineData(2017, 0)]
    [InlineData(2017, 13)]
    public void A_month_outside_the_calendar_cannot_be_made(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(year, number));

    [Fact]
    public void Neighbours_differ_by_one_across_a_year() =>
        Assert.Equal(1, Month.Parse("2018-01").Ordinal - Month.Parse("2017-12").Ordinal);

    [Fact]
    public void A_day_belongs_to_its_month() => Assert.Equal(Month.Parse("2017-10"), Month.Of(new DateOnly(2017, 10, 31)));

    [Fact]
    public void Later_months_are_larger()
    {
        var (earlier, later) = (Month.Parse("2017-12"), Month.Parse("2018-01"));
        Assert.True(earlier < later && later > earlier && earlier <= later && later >= earlier);
        Assert.False(earlier > later || later < earlier || earlier >= later || later <= earlier);
        Assert.Equal([earlier, later], new[] { later, earlier }.Order());
    }
}
