using Browser.Setting;

namespace Browser.Pages;

/// <summary>How tests use the lists of the pages.</summary>
internal static class Lists
{
    /// <summary>The first cells of the rows that are shown, families left out.</summary>
    public static async Task<IReadOnlyList<string>> FirstCellsAsync(this Session session) =>
        [.. await session.Page.Locator("tr[data-row-key]:not(.group-row) [data-row-main]").AllInnerTextsAsync()];

    /// <summary>The row of something, by the words in its main cell.</summary>
    public static ILocator Row(this IPage page, string name) =>
        page.Locator("tr[data-row-key]", new PageLocatorOptions { Has = page.Locator("[data-row-main]").GetByText(name, new LocatorGetByTextOptions { Exact = true }) });

    /// <summary>Opens the menu of a row and chooses in it.</summary>
    public static async Task ChooseAsync(this IPage page, string row, string act)
    {
        await page.Row(row).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "More" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = act, Exact = true }).ClickAsync();
    }

    /// <summary>Waits for a question, or for what is told in its place.</summary>
    public static Task AskedAsync(this IPage page, string title) => page.Locator(".ant-modal-confirm-title", new PageLocatorOptions { HasText = title }).WaitForAsync();

    /// <summary>Chooses an entry of a field that takes several.</summary>
    public static async Task PickAsync(this IPage page, string label, string choice)
    {
        await page.Locator(".ant-form-item", new PageLocatorOptions { Has = page.Locator("label").GetByText(label, new LocatorGetByTextOptions { Exact = true }) }).Locator(".ant-select-selector").ClickAsync();
        await page.Keyboard.TypeAsync(choice);
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").GetByTitle(choice, new LocatorGetByTitleOptions { Exact = true }).ClickAsync();

        // The choices lie above what comes next until one presses elsewhere.
        await page.Locator(".ant-modal-title").Last.ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    /// <summary>Presses a button of the dialog that is open.</summary>
    public static Task AnswerAsync(this IPage page, string button) =>
        page.Locator(".ant-modal").Last.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button }).Last.ClickAsync();

    /// <summary>Waits until there is no dialog any more.</summary>
    public static Task DialogsGoneAsync(this IPage page) => page.WaitForFunctionAsync("() => [...document.querySelectorAll('.ant-modal')].every(one => one.offsetParent === null)");
}
