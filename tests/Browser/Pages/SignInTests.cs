using Browser.Setting;

namespace Browser.Pages;

/// <summary>Signing in, in a browser.</summary>
public class SignInTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_wrong_password_the_name_stays_and_the_right_one_leads_to_the_page_asked_for()
    {
        await using var session = await OpenAsync("en");
        var page = session.Page;
        await page.GotoAsync("/instances?subStatus=Faulted");
        await page.WaitForURLAsync("**/sign-in?returnUrl=*");

        await SignInAsync(page, Office.Operator, "wrong password 1");
        await page.GetByRole(AriaRole.Alert).GetByText("The name or the password is wrong").WaitForAsync();
        await session.ShotAsync("wrong");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync(Office.Operator);
        await Expect(page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("");

        await SignInAsync(page, Office.Operator, Office.Password);
        await page.WaitForURLAsync("**/instances?subStatus=Faulted");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Instances" }).WaitForAsync();
        session.ForgiveStatus(401);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_else_s_link_never_leads_to_another_host()
    {
        await using var session = await OpenAsync("en");

        await session.Page.GotoAsync("/sign-in?returnUrl=https%3A%2F%2Felsewhere.invalid%2F");
        await SignInAsync(session.Page, Office.Reader, Office.Password);

        await session.Page.WaitForURLAsync("**/processes");
        new Uri(session.Page.Url).Authority.ShouldBe((await browser.OfficeAsync()).Server.Address.Authority);
        session.ForgiveStatus(401);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_that_guessing_has_locked_takes_the_right_password_no_more_and_the_list_says_so()
    {
        await (await browser.OfficeAsync()).AddAsync("guessed", "被猜", "reader", Token);
        await using var session = await OpenAsync("en");
        await session.Page.GotoAsync("/sign-in");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var answer = await session.Page.RunAndWaitForResponseAsync(() => SignInAsync(session.Page, "guessed", "wrong password 1"), static one => one.Url.EndsWith("/api/session", StringComparison.Ordinal) && one.Request.Method == "POST");
            answer.Status.ShouldBe(401);
        }

        await SignInAsync(session.Page, "guessed", Office.Password);
        await session.Page.GetByText("too many attempts have locked the account").WaitForAsync();
        session.Page.Url.ShouldContain("/sign-in");

        await using var boss = await browser.SignedInAsync(Office.Boss);
        await boss.GoAsync("/users?search=guessed");
        await boss.Page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = "guessed" }).GetByText("Locked").WaitForAsync();
        await boss.ShotAsync("locked");
    }

    [Fact]
    public async Task The_first_password_must_be_changed_before_anything_else_is_shown()
    {
        const string First = "first horse 1";
        await (await browser.OfficeAsync()).AddNewAsync("newcomer", "新人", "reader", First, Token);
        await using var session = await OpenAsync("zh-CN");
        var page = session.Page;
        await page.GotoAsync("/sign-in");
        await SignInAsync(page, "newcomer", First, "用户名", "密码", "登录");
        await page.WaitForURLAsync("**/password");
        await page.GetByText("请先修改密码再继续").WaitForAsync();
        await page.GotoAsync("/processes");
        await page.WaitForURLAsync("**/password");

        await page.GetByLabel("当前密码").FillAsync(First);
        await page.GetByLabel("新密码", new PageGetByLabelOptions { Exact = true }).FillAsync("short");
        await page.GetByLabel("再次输入新密码").FillAsync("different");
        await page.GetByText("两次输入的新密码不一致").WaitForAsync();
        await page.GetByLabel("再次输入新密码").FillAsync("short");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "修改密码" }).ClickAsync();
        await page.Locator(".ant-form-item-explain-error").GetByText("密码至少需要 10 个字符").WaitForAsync();
        await session.ShotAsync("refused");

        await page.GetByLabel("新密码", new PageGetByLabelOptions { Exact = true }).FillAsync("a better one 9");
        await page.GetByLabel("再次输入新密码").FillAsync("a better one 9");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "修改密码" }).ClickAsync();
        await page.WaitForURLAsync("**/processes");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "流程" }).WaitForAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_the_way_back_shows_nothing()
    {
        await using var session = await browser.SignedInAsync(Office.Reader);
        var page = session.Page;
        await session.GoAsync("/processes");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "孙宇" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");

        await page.GotoAsync("/processes");
        await page.WaitForURLAsync("**/sign-in?returnUrl=%2Fprocesses");
        (await page.EvaluateAsync<int>("async () => (await fetch('/api/definitions')).status")).ShouldBe(401);
    }

    [Fact]
    public async Task The_language_that_was_chosen_is_remembered_in_the_browser_and_with_the_user()
    {
        await using var session = await OpenAsync("zh-CN");
        var page = session.Page;
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).WaitForAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in" }).WaitForAsync();
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in" }).WaitForAsync();
        (await page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe("en");

        // The user chooses Chinese, and finds it in another browser that prefers English.
        await (await browser.OfficeAsync()).AddAsync("chooser", "选", "reader", Token);
        await SignInAsync(page, "chooser", Office.Password);
        await page.WaitForURLAsync("**/processes");
        await session.ReadyAsync();
        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "中文" }).ClickAsync(), static one => one.Url.EndsWith("/api/session/language", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "流程" }).WaitForAsync();
        await using var other = await OpenAsync("en");
        await other.Page.GotoAsync("/sign-in");
        await SignInAsync(other.Page, "chooser", Office.Password);
        await other.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "流程" }).WaitForAsync();
        await other.ShotAsync("remembered");
    }

    private static async Task SignInAsync(IPage page, string name, string password, string nameLabel = "Name", string passwordLabel = "Password", string button = "Sign in")
    {
        await page.GetByLabel(nameLabel).FillAsync(name);
        await page.GetByLabel(passwordLabel, new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();
    }

    private async Task<Session> OpenAsync(string language) => await browser.OpenAsync(language, (await browser.OfficeAsync()).Server.Address);
}
