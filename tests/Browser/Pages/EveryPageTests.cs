using Browser.Setting;

namespace Browser.Pages;

/// <summary>What holds of every page, with lists as long as real ones, on a small screen.</summary>
public class EveryPageTests(BrowserFixture browser)
{
    private const float RowHeight = 36;

    private static readonly string Axe = Repository.PathOf("src", "ResponseWorkflow.Pages", "node_modules", "axe-core", "axe.min.js");

    // The last row of a list lies below the pages of the list, which stay in sight: it is scrolled up before it is pressed.
    private const string Violations = """
        async () => {
          const isCut = node => {
            const target = document.querySelector(node.target[0]), pages = document.querySelector('.ant-table-pagination');
            return target?.closest('tr[data-row-key]') != null && pages !== null && target.getBoundingClientRect().bottom > pages.getBoundingClientRect().top;
          };
          return (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }))
          .violations.flatMap(one => one.nodes.filter(node => one.id !== 'target-size' || !isCut(node)).map(node => `${one.id} (${one.impact}): ${node.target} ${node.html.slice(0, 160)}`));
        }
        """;

    // Words of the tables are never names of keys: a dot between two words without a space is one that has no text.
    private const string Untranslated = """
        () => [...document.querySelectorAll('body *')].filter(one => one.children.length === 0 && one.closest('table, code, .key-once') === null)
          .map(one => one.textContent.trim()).filter(text => /^[a-z]+([A-Z][a-z]+)*(\.[a-zA-Z0-9]+)+$/.test(text) || text === 'undefined' || text === 'NaN')
        """;

    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in new[] { "/processes", "/processes?group=no&page=3", "/processes/many-0001", "/processes?search=nothing-like-it", "/instances", "/instances?subStatus=Faulted", "/cases", "/cases?status=Open", "/users", "/roles", "/keys", "/units", "/audit", "/me", "/password", "/denied", "/forms/editor", "/instances/no/page" })
            {
                data.Add(path, "zh-CN");
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
        await session.AddScriptAsync(Axe);

        await session.GoAsync(path);

        await session.Page.WaitForFunctionAsync("() => document.getAnimations().every(one => one.playState !== 'running' || one.effect.getComputedTiming().iterations === Infinity)");
        await session.ShotAsync($"{path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('&', '-')}-{language}");
        (await session.Page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe(language);
        (await session.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page scrolls sideways");
        (await session.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.ant-table-body, .ant-table-content')].filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.className)")).ShouldBeEmpty("a table scrolls sideways");
        (await session.Page.EvaluateAsync<float>("Math.max(0, ...[...document.querySelectorAll('tr[data-row-key]')].map(one => one.getBoundingClientRect().height))")).ShouldBeLessThanOrEqualTo(RowHeight);
        (await session.Page.EvaluateAsync<string[]>(Untranslated)).ShouldBeEmpty();
        (await session.Page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty();
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_page_for_signing_in_has_no_barrier(string language)
    {
        await using var session = await browser.OpenAsync(language, (await browser.OfficeAsync()).Server.Address);
        await session.AddScriptAsync(Axe);

        await session.GoAsync("/sign-in");

        await session.ShotAsync($"sign-in-{language}");
        (await session.Page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty();
        (await session.Page.EvaluateAsync<string[]>(Untranslated)).ShouldBeEmpty();
        session.ForgiveStatus(401);
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/users", "Add user")]
    [InlineData("/roles", "Add role")]
    [InlineData("/keys", "Make a key")]
    [InlineData("/instances", "Saved views")]
    [InlineData("/processes", "Columns")]
    public async Task A_dialog_has_no_barrier_and_holds_the_focus(string path, string button)
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        await session.AddScriptAsync(Axe);
        await session.GoAsync(path);

        await session.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();

        await session.Page.Locator(".ant-modal-content, .ant-popover-inner").WaitForAsync();
        await session.Page.WaitForFunctionAsync("() => document.getAnimations().every(one => one.playState !== 'running')");
        await session.ShotAsync($"dialog{path.Replace('/', '-')}");
        (await session.Page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty();
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
        (await session.Page.GetByText("The server cannot be reached").CountAsync()).ShouldBe(0);
    }
}
