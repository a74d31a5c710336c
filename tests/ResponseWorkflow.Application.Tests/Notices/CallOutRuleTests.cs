using ResponseWorkflow.Application.Notices.CallOuts;

namespace ResponseWorkflow.Application.Tests.Notices;

/// <summary>Which rule of call-outs holds.</summary>
public sealed class CallOutRuleTests
{
    private static readonly CallOutRule[] Rules =
    [
        new() { Key = "all", FromMinutes = 60, Level = 1 },
        new() { Key = "gold", FromMinutes = 60, Level = 2, Grades = ["Gold"] },
        new() { Key = "gold-outage", FromMinutes = 60, Level = 3, Grades = ["Gold"], Effects = ["outage"] },
        new() { Key = "bank", FromMinutes = 30, Level = 4, Customers = ["K1"] },
        new() { Key = "off", FromMinutes = 90, Level = 5, IsEnabled = false },
        new() { Key = "late", FromMinutes = 120, Level = 6, Effects = ["outage"] },
    ];

    [Theory]
    [InlineData("K2", "Gold", "outage", 59, null)]
    [InlineData("K2", "Gold", "outage", 60, "gold-outage")]
    [InlineData("K2", "Gold", "degraded", 119, "gold")]
    [InlineData("K2", "Silver", "outage", 100, "all")]
    [InlineData("k1", "Silver", "outage", 30, "bank")]
    [InlineData("K1", "Silver", "outage", 60, "all")]
    [InlineData(null, null, "outage", 5000, "late")]
    public void The_rule_that_begins_last_holds_and_of_those_the_one_with_most_conditions(string? customer, string? grade, string effect, int minutes, string? expected) =>
        (CallOutRules.Find(Rules, new CallOutFault(customer, grade, effect, minutes))?.Key).ShouldBe(expected);

    [Fact]
    public void What_the_product_brings_is_without_doubt()
    {
        BuiltInCallOuts.All.ShouldNotBeEmpty();
        foreach (var one in BuiltInCallOuts.All)
            BuiltInCallOuts.All.Where(other => CallOutRules.AreAmbiguous(one, other)).ShouldBeEmpty(one.Key);
    }
}
