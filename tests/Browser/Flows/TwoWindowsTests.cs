using Browser.Setting;

namespace Browser.Flows;

/// <summary>One person with the same definition in two windows.</summary>
[Collection(BrowserFixture.Designer)]
public class TwoWindowsTests(BrowserFixture browser)
{
    private const string Line = "Elsa.WriteLine";

    [Fact]
    public async Task The_window_that_knows_the_older_version_is_told_so_and_overwrites_nothing()
    {
        var descriptors = await Descriptors.ReadAsync(browser.Server);
        await using var left = await browser.OpenAsync("en");
        const string id = "two-windows";
        await Designer.NewAsync(left, id, "Two windows");
        var ofLeft = new Designer(left, descriptors);
        var first = await ofLeft.DrawAsync(Line, 30, 40);
        await using var right = await browser.OpenAsync("en");
        await right.OpenAsync($"/studio/definitions/{id}");
        var ofRight = new Designer(right, descriptors);
        await ofRight.ShowsAsync(first);
        var second = await ofRight.DrawAsync(Line, 300, 40);

        var refused = await ofLeft.DrawRefusedAsync(Line, 30, 200);

        refused.Status.ShouldBe(400);
        await ofLeft.Messages.Filter(new LocatorFilterOptions { HasText = "another window" }).First.WaitForAsync();
        await left.ShotAsync("refused");
        (await ofLeft.ActivitiesAsync()).Count.ShouldBe(2, "what was drawn is still to be seen, so that it can be repeated");
        left.Forgive("400");
        left.Faults.ShouldBeEmpty();

        // The other window goes on as if nothing had happened, and the first one does so when it is loaded again.
        var third = await ofRight.DrawAsync(Line, 300, 200);
        await left.OpenAsync($"/studio/definitions/{id}");
        await ofLeft.ShowsAsync(first, second, third);
        (await ofLeft.ActivitiesAsync()).Count.ShouldBe(3);
        await ofLeft.DrawAsync(Line, 30, 300);
        right.Faults.ShouldBeEmpty();
    }
}
