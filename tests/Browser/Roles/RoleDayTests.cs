using Browser.Setting;

namespace Browser.Roles;

/// <summary>A day of somebody in each role: what the navigation shows, that each of its pages opens, what is done in them, and that the others are refused.</summary>
[Collection(BrowserFixture.Roles)]
public class RoleDayTests(BrowserFixture browser)
{
    private const string Chinese = "zh-CN", English = "en";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Each role; in the small size in one of the languages, by turns, and a day that is like another's is cut short after its task.</summary>
    public static TheoryData<string, string> Days
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (number, role) in RoleDay.OfRoles.Keys.Index())
            {
                if (TestSize.IsFull || number % 2 == 0)
                    data.Add(role, Chinese);
                if (TestSize.IsFull || number % 2 == 1)
                    data.Add(role, English);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_day_in_a_role(string roleId, string language)
    {
        var (office, day) = (await browser.OfficeAsync(), RoleDay.OfRoles[roleId]);
        var name = $"day.{roleId}.{language[..2]}";
        await office.AddAsync(name, roleId, roleId, Token);
        await using var session = await browser.SignedInAsync(name, language);
        var page = session.Page;

        await session.GoAsync("/");
        if (day.Pages.Count > 0)
            page.Url.ShouldEndWith(FirstPage(day));
        var entries = page.Locator(".ant-layout-sider a");
        (await entries.EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))")).ShouldBe(day.Pages);
        var isShort = !TestSize.IsFull && day.IsLikeOneBefore(roleId);
        foreach (var path in isShort ? [] : day.Pages)
        {
            await page.Locator($".ant-layout-sider a[href='{path}']").ClickAsync();
            await page.WaitForURLAsync($"**{path}*");
            await session.ReadyAsync();
            await Expect(page.GetByText(Denied(language), new PageGetByTextOptions { Exact = true })).ToHaveCountAsync(0);
        }

        await new RoleDesk(office, session, roleId, language).DoAsync(isShort ? day.Acts & RoleActs.FinishesTask : day.Acts);

        session.Received.Where(static one => one.Status >= 400).ShouldBeEmpty("a page asks for what its reader may not have");
        if (RoleDay.OfRoles["administrator"].Pages.Except(day.Pages, StringComparer.Ordinal).LastOrDefault(static path => path != "/start") is { } other)
        {
            session.Forget();
            await session.GoAsync(other);
            await page.GetByText(Denied(language), new PageGetByTextOptions { Exact = true }).WaitForAsync();
            session.Received.ShouldNotContain(one => one.Path == $"/api{other}");
        }

        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_role_that_the_product_comes_with_has_its_day()
    {
        var office = await browser.OfficeAsync();

        var roles = await office.Server.CallAsync(HttpMethod.Get, "/api/roles?pageSize=200", null, Token);

        roles.GetProperty("items").EnumerateArray().Select(static role => role.GetProperty("id").GetString()!).ShouldBe(RoleDay.OfRoles.Keys, ignoreOrder: true);
    }

    private static string Denied(string language) => language == English ? "Not allowed" : "没有权限";

    private static string FirstPage(RoleDay day) => day.Pages[0] == "/tasks" && !day.Pages.Contains("/forms/editor", StringComparer.Ordinal) ? "/tasks" : "/processes";
}
