namespace ScoringGraph.GraphEngine.Tests;

public sealed class NamingTests
{
    [Theory]
    [InlineData("ApprovedWithRemarks", "APPROVED_WITH_REMARKS")]
    [InlineData("NotMet", "NOT_MET")]
    [InlineData("B2", "B2")]
    [InlineData("HTTPStatus", "HTTP_STATUS")]
    [InlineData("ALREADY_SO", "ALREADY_SO")]
    public void Enum_values_are_upper_snake(string name, string expected) => Assert.Equal(expected, Names.UpperSnake(name));

    [Theory]
    [InlineData("Title", "title")]
    [InlineData("ID", "id")]
    [InlineData("IDNumber", "idNumber")]
    [InlineData("PageCount", "pageCount")]
    public void Members_are_camel_case(string name, string expected) => Assert.Equal(expected, Names.Camel(name));
}
