using Browser.Setting;

namespace Browser.Pages;

/// <summary>What holds of every page, with lists as long as real ones, on a small screen.</summary>
public class EveryPageTests(BrowserFixture browser)
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in new[] { "/processes", "/processes?group=no&page=3", "/processes/many-0001", "/processes?search=nothing-like-it", "/instances", "/instances?subStatus=Faulted", "/cases", "/cases?status=Open", "/customers", "/customers?customer=K0004", "/circuits", "/circuits?circuit=JC-MSTP-0004", "/users", "/roles", "/keys", "/units", "/audit", "/me", "/notices", "/notices?show=awaited", "/notice-settings", "/notice-settings?kind=limit.escalation", "/notice-settings?tab=callOuts", "/notice-settings?tab=callOuts&rule=gold.outage", "/notice-settings?tab=channels", "/notice-settings?tab=log", "/password", "/denied", "/forms/editor", "/limits", "/limits?process=fault&grade=Gold", "/limits?row=fault.recovery.gold", "/limits/words", "/systems", "/systems?tab=calls", "/running-limits", "/running-limits?standing=overdue", "/calendars", "/calendars?calendar=office-hours&year=2030", "/verifications/new", "/reservations", "/orders", "/orders/board", "/orders/new", "/instances/no/page", "/document-templates", "/document-templates/verification-answer", "/document-templates/dispatch-order?tab=fields", "/document-templates/dispatch-order?tab=general", "/document-templates/dispatch-order?tab=versions", "/test-templates", "/test-templates?template=digital" })
            {
                data.Add(path, "zh-CN");
                if (TestSize.IsFull)
                    data.Add(path, "en");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_is_translated_and_has_no_barrier(string path, string language)
    {
        await using var session = await browser.SignedInAsync(Office.Boss, language);
        await session.AddScriptAsync(PageChecks.Axe);

        await session.GoAsync(path);

        await session.ShouldHoldAsync($"{path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('&', '-')}-{language}", language);
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_page_for_signing_in_has_no_barrier(string language)
    {
        await using var session = await browser.OpenAsync(language, (await browser.OfficeAsync()).Server.Address);
        await session.AddScriptAsync(PageChecks.Axe);

        await session.GoAsync("/sign-in");

        await session.ShotAsync($"sign-in-{language}");
        (await session.Page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        (await session.Page.EvaluateAsync<string[]>(PageChecks.Untranslated)).ShouldBeEmpty();
        session.ForgiveStatus(401);
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/users", "Add user")]
    [InlineData("/roles", "Add role")]
    [InlineData("/customers", "Add customer")]
    [InlineData("/customers", "Import")]
    [InlineData("/circuits", "Add circuit")]
    [InlineData("/cases", "Start a case")]
    [InlineData("/keys", "Make a key")]
    [InlineData("/limits", "Import")]
    [InlineData("/calendars", "Change hours")]
    [InlineData("/calendars", "New calendar")]
    [InlineData("/instances", "Saved views")]
    [InlineData("/processes", "Columns")]
    [InlineData("/processes", "New")]
    public async Task A_dialog_has_no_barrier_and_holds_the_focus(string path, string button)
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        await session.AddScriptAsync(PageChecks.Axe);
        await session.GoAsync(path);

        await session.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();

        await session.Page.Locator(".ant-modal-content, .ant-popover-inner").WaitForAsync();
        await session.Page.SettledAsync();
        await session.ShotAsync($"dialog{path.Replace('/', '-')}");
        (await session.Page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        if (await session.Page.Locator(".ant-modal-content").CountAsync() > 0)
            (await session.Page.EvaluateAsync<bool>("document.querySelector('.ant-modal').contains(document.activeElement)")).ShouldBeTrue("the focus is not in the dialog");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_cannot_be_loaded_says_so_and_is_loaded_on_demand()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        await session.Page.RouteAsync("**/api/users?*", static route => route.AbortAsync());

        await session.GoAsync("/users");

        await session.Page.GetByText("The server cannot be reached").WaitForAsync();
        await session.ShotAsync("not-loaded");
        await session.Page.UnrouteAsync("**/api/users?*");
        await session.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try again" }).ClickAsync();
        await session.Page.Row("admin").WaitForAsync();
        await Expect(session.Page.GetByText("The server cannot be reached")).ToHaveCountAsync(0);
    }
}
