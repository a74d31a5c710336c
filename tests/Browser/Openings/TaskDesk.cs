using System.Text.RegularExpressions;
using Browser.Setting;

namespace Browser.Openings;

/// <summary>A desk at which people do their tasks one after the other, each under the own name.</summary>
/// <param name="session">Its browser.</param>
/// <param name="province">Whose tasks they are.</param>
/// <param name="language">What its people read.</param>
internal sealed class TaskDesk(Session session, OpeningProvince province, string language)
{
    private IPage Page => session.Page;

    /// <summary>The field that is labelled so, with all that stands in it.</summary>
    public ILocator Field(string label) =>
        Page.Locator(".task-work .form-field", new PageLocatorOptions { Has = Page.Locator(".form-label", new PageLocatorOptions { HasTextRegex = Pattern($@"^\s*{Regex.Escape(label)}(?:\s*\*.*)?$") }) });

    /// <summary>Somebody else sits down.</summary>
    public async Task SitAsync(string person)
    {
        // A page that stays open would go on asking under the other name.
        await Page.GotoAsync("about:blank");
        await session.SignInAsync(person, Office.Password, language);
    }

    /// <summary>Somebody opens the task of a step and takes it; one that comes again is with whoever had it.</summary>
    public async Task TakeAsync(string person, string caseId, string step)
    {
        await SitAsync(person);
        await session.GoAsync($"/tasks/{await province.TaskAsync(caseId, step)}");
        var (claim, bar) = (Button(Page.Locator(".task-work"), Say("签收任务", "Claim the task")), Page.Locator(".outcome-bar"));
        await Expect(claim.Or(bar).First).ToBeVisibleAsync();
        if (await claim.IsVisibleAsync())
            await claim.ClickAsync();
        await Expect(bar).ToBeVisibleAsync();
    }

    /// <summary>Types into a field.</summary>
    public Task TypeAsync(string label, string text) => Field(label).Locator("input, textarea").First.FillAsync(text);

    /// <summary>Types an instant into a field.</summary>
    public async Task TypeInstantAsync(string label, string text)
    {
        var input = Field(label).Locator(".ant-picker input");
        await input.FillAsync(text);
        await input.PressAsync("Enter");
        await Expect(input).ToHaveValueAsync(text);
    }

    /// <summary>Chooses among what a field offers.</summary>
    public Task ChooseAsync(string label, string choice) => Field(label).GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = choice, Exact = true }).CheckAsync();

    /// <summary>Adds a row to a table and fills in its cells.</summary>
    public async Task AddRowAsync(string label, params (string Column, string Text)[] cells)
    {
        await PressAsync(Field(label), Say("添加一行", "Add a row"));
        foreach (var (column, text) in cells)
            await Field(label).GetByLabel(Say($"{column}，第 1 行", $"{column}, row 1"), new LocatorGetByLabelOptions { Exact = true }).FillAsync(text);
    }

    /// <summary>Types what was measured.</summary>
    public Task MeasureAsync(string indicator, string value) => Indicator(indicator).GetByRole(AriaRole.Textbox).FillAsync(value);

    /// <summary>The row of an indicator.</summary>
    public ILocator Indicator(string name) => Page.Locator(".test-table tbody tr", new PageLocatorOptions { Has = Page.GetByText(name, new PageGetByTextOptions { Exact = true }) });

    /// <summary>Signs with the password.</summary>
    public async Task ConfirmAsync(string label)
    {
        await TypeAsync(label, Office.Password);
        await PressAsync(Field(label), Say("确认", "Confirm"));
        await Expect(Field(label)).ToContainTextAsync(Say("已用密码确认", "Confirmed with the password"));
    }

    /// <summary>Signs with a name that is written as a picture.</summary>
    public async Task SignAsync(string label, string name)
    {
        await Field(label).GetByRole(AriaRole.Textbox).FillAsync(name);
        await PressAsync(Field(label), Say("以姓名签名", "Sign with the name"));
        await Expect(Field(label).Locator(".signature-done img")).ToBeVisibleAsync();
    }

    /// <summary>Presses a way to finish the task, whatever comes of it.</summary>
    public Task HandInAsync(string outcome) => PressAsync(Page.Locator(".outcome-buttons"), outcome);

    /// <summary>Finishes the task.</summary>
    /// <param name="outcome">The button.</param>
    /// <param name="reason">What is said where the outcome needs a reason.</param>
    public async Task FinishAsync(string outcome, string? reason = null)
    {
        await HandInAsync(outcome);
        if (reason is null)
            await ShouldBeOverAsync();
        else
            await GiveReasonAsync(reason);
    }

    /// <summary>Says why, where an outcome asks for it, which finishes the task.</summary>
    public async Task GiveReasonAsync(string reason)
    {
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("textarea").FillAsync(reason);
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await ShouldBeOverAsync();
    }

    /// <summary>Presses a button. The component library puts a space between two Chinese signs, and reasons are announced by dots.</summary>
    public static Task PressAsync(ILocator within, string name) => Button(within, name).ClickAsync();

    /// <summary>A pattern for the browser, which reads it as its own.</summary>
    public static Regex Pattern(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Nothing went wrong at the desk. Whoever may do a task, and not see its case, is told so by an answer that the browser counts as a failure.</summary>
    public void ShouldBeWell()
    {
        session.ForgiveStatus(404);
        session.Faults.ShouldBeEmpty();
    }

    private static ILocator Button(ILocator within, string name) =>
        within.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = Pattern($"^{(name.Length == 2 ? $@"{name[0]}\s?{name[1]}" : Regex.Escape(name))}…?$") });

    private Task ShouldBeOverAsync() => Expect(Page.Locator(".ant-result-title")).ToContainTextAsync(Say("已提交", "Handed in"));

    private string Say(string zh, string en) => language == "en" ? en : zh;
}
