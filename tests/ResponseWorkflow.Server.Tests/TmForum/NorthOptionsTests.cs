using ResponseWorkflow.Application.TmForum;

namespace ResponseWorkflow.Server.Tests.TmForum;

/// <summary>The settings of the north side, which are checked at the start.</summary>
public sealed class NorthOptionsTests
{
    [Fact]
    public void A_listener_is_granted_an_hour_between_attempts_unless_another_time_is_set()
    {
        new NorthOptions().Fault().ShouldBeNull();
        new NorthOptions().Listeners.LongestWait.ShouldBe(TimeSpan.FromHours(1));
        new NorthOptions { Listeners = { LongestWait = TimeSpan.Zero } }.Fault().ShouldBe("TmForum:Listeners:LongestWait must be more than nothing.");
    }
}
