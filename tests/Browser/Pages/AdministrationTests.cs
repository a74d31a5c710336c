using System.Net.Http.Json;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>Users, roles and keys, as an administrator sees to them.</summary>
public class AdministrationTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_is_added_changed_and_disabled_and_what_is_refused_is_told_at_its_field()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/users");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add user" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Sign-in name").FillAsync(Office.Owner.ToUpperInvariant());
        await dialog.GetByLabel("Name", new LocatorGetByLabelOptions { Exact = true }).FillAsync("钱多");
        await dialog.GetByLabel("Unit").FillAsync("HQ");
        await page.Locator(".ant-select-item-option").Filter(new LocatorFilterOptions { HasText = "(HQ)" }).ClickAsync();
        await dialog.GetByLabel("First password").FillAsync("short");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await FieldError(dialog, "First password").GetByText("must have at least 10 characters").WaitForAsync();
        await dialog.GetByLabel("First password").FillAsync("first horse 1");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await FieldError(dialog, "Sign-in name").GetByText("Another user already signs in as").WaitForAsync();
        await session.ShotAsync("refused");
        await dialog.GetByLabel("Sign-in name").FillAsync("qian.duo");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await page.DialogsGoneAsync();

        await page.Locator("input[data-list-search]").FillAsync("qian.duo");
        await page.Row("qian.duo").WaitForAsync();
        await page.ChooseAsync("qian.duo", "Edit");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Phone").FillAsync("13800000000");
        await page.AnswerAsync("Save");
        await page.Row("qian.duo").GetByText("13800000000").WaitForAsync();
        await page.DialogsGoneAsync();
        await page.ChooseAsync("qian.duo", "Disable");
        await page.GetByText("Sessions, tokens, held roles").WaitForAsync();
        await page.AnswerAsync("Disable");
        await page.Row("qian.duo").GetByText("Disabled").WaitForAsync();
        await session.ShotAsync("disabled");

        (await SignInStatusAsync("qian.duo", "first horse 1")).ShouldBe(401);
        session.ForgiveStatus(400);
        session.ForgiveStatus(409);
        session.ForgiveStatus(422);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_password_is_reset_and_must_be_changed_at_the_next_sign_in()
    {
        await (await browser.OfficeAsync()).AddAsync("forgetful", "忘", "reader", Token);
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/users?search=forgetful");

        await page.ChooseAsync("forgetful", "Reset password");
        await page.GetByLabel("New password").FillAsync("another word 5");
        await page.AnswerAsync("Reset password");

        await page.Row("forgetful").GetByText("Must change password").WaitForAsync();
        (await SignInStatusAsync("forgetful", Office.Password)).ShouldBe(401);
        (await SignInStatusAsync("forgetful", "another word 5")).ShouldBe(200);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_one_who_manages_users_cannot_be_disabled()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/roles");

        await page.Row("administrator").Locator("[data-row-main]").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator(".ant-select-selection-item-remove").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();

        await page.GetByText("Nobody would be left who may manage users").WaitForAsync();
        await session.ShotAsync("refused");
        session.ForgiveStatus(409);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_is_made_given_and_deleted_when_nobody_has_it()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/roles");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add role" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Id").FillAsync("foreman");
        await dialog.GetByLabel("Chinese name").FillAsync("班长");
        await dialog.GetByLabel("English name").FillAsync("Foreman");
        await page.PickAsync("Permissions", "Operate instances");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await page.Row("foreman").GetByText("Operate instances").WaitForAsync();
        await page.DialogsGoneAsync();
        await session.ShotAsync("made");

        await page.Row("reader").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Delete" }).ClickAsync();
        await page.AnswerAsync("Delete");
        await page.GetByText("Take it from them first").WaitForAsync();
        await page.DialogsGoneAsync();
        await page.Row("foreman").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Delete" }).ClickAsync();
        await page.AnswerAsync("Delete");
        await page.Row("foreman").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        session.ForgiveStatus(409);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_is_shown_once_works_and_is_locked_out_when_it_is_revoked()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/keys");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Make a key" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Name").FillAsync("inventory");
        await page.PickAsync("Roles", "Reader");
        await page.AnswerAsync("Make a key");
        await page.GetByText("it cannot be shown again").WaitForAsync();
        var key = (await page.Locator(".key-once").InnerTextAsync()).Trim();
        await session.ShotAsync("shown-once");
        await page.AnswerAsync("Close");
        await page.Row("inventory").GetByText("Valid", new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        (await StatusAsync(key)).ShouldBe(200);
        await session.GoAsync("/keys");
        (await page.ContentAsync()).ShouldNotContain(key);

        await page.Row("inventory").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Revoke" }).ClickAsync();
        await page.GetByText("locked out at once").WaitForAsync();
        await page.AnswerAsync("Revoke");

        await page.Row("inventory").GetByText("Revoked").WaitForAsync();
        (await StatusAsync(key)).ShouldBe(401);
        session.Faults.ShouldBeEmpty();
    }

    private static ILocator FieldError(ILocator dialog, string label) =>
        dialog.Locator(".ant-form-item", new LocatorLocatorOptions { Has = dialog.Page.GetByText(label, new PageGetByTextOptions { Exact = true }) }).Locator(".ant-form-item-explain-error");

    private async Task<int> SignInStatusAsync(string name, string password)
    {
        var office = await browser.OfficeAsync();
        using var client = new HttpClient { BaseAddress = office.Server.Address };
        client.DefaultRequestHeaders.Add("Origin", office.Server.Address.GetLeftPart(UriPartial.Authority));
        return (int)(await client.PostAsJsonAsync("api/session", new { name, password }, Token)).StatusCode;
    }

    private async Task<int> StatusAsync(string key)
    {
        using var client = new HttpClient { BaseAddress = (await browser.OfficeAsync()).Server.Address };
        client.DefaultRequestHeaders.Add("Authorization", $"ApiKey {key}");
        return (int)(await client.GetAsync(new Uri("api/definitions", UriKind.Relative), Token)).StatusCode;
    }
}
