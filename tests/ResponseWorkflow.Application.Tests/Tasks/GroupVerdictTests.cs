using ResponseWorkflow.Application.Tasks.Activities;

namespace ResponseWorkflow.Application.Tests.Tasks;

public sealed class GroupVerdictTests
{
    [Theory]
    [InlineData(GroupRule.All, "a", 2, null)]
    [InlineData(GroupRule.All, "a a", 2, "a")]
    [InlineData(GroupRule.All, "a b", 2, "Mixed")]
    [InlineData(GroupRule.Any, "", 2, null)]
    [InlineData(GroupRule.Any, "b", 2, "b")]
    [InlineData(GroupRule.Count, "a a", 5, null)]
    [InlineData(GroupRule.Count, "a a a", 5, "a")]
    [InlineData(GroupRule.Count, "a b a", 5, "Mixed")]
    [InlineData(GroupRule.Count, "a a", 2, "a")]
    [InlineData(GroupRule.Vote, "a", 3, null)]
    [InlineData(GroupRule.Vote, "a b", 3, null)]
    [InlineData(GroupRule.Vote, "a a", 3, "a")]
    [InlineData(GroupRule.Vote, "a b c", 3, "Mixed")]
    [InlineData(GroupRule.Vote, "a b", 2, "Mixed")]
    [InlineData(GroupRule.Vote, "a b c", 5, null)]
    [InlineData(GroupRule.Vote, "a b c d", 6, "Mixed")]
    [InlineData(GroupRule.Vote, "a", 1, "a")]
    public void A_group_is_done_when_its_rule_says_so(GroupRule rule, string answers, int members, string? verdict) =>
        new GroupVerdict(rule, Count: 3, Share: 50).Decide(answers.Split(' ', StringSplitOptions.RemoveEmptyEntries), members).ShouldBe(verdict);

    [Theory]
    [InlineData(0, "a", "a")]
    [InlineData(67, "a a", null)]
    [InlineData(67, "a a a", "a")]
    [InlineData(67, "a b", "Mixed")]
    [InlineData(100, "a a a", "a")]
    [InlineData(1000, "a a a", "a")]
    public void A_vote_needs_more_than_its_share_of_three(int share, string answers, string? verdict) =>
        new GroupVerdict(GroupRule.Vote, Count: 1, share).Decide(answers.Split(' '), members: 3).ShouldBe(verdict);
}
