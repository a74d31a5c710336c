namespace Browser.Flows;

/// <summary>The product's bar above the designer, and the dialogs that it opens.</summary>
internal sealed class Bar(IPage page)
{
    /// <summary>The bar.</summary>
    public ILocator Place => page.Locator("#designer-bar");

    /// <summary>The dialog that is open.</summary>
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>A button of the bar.</summary>
    public ILocator Act(string name) => Place.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    /// <summary>A button of the dialog.</summary>
    public ILocator Answer(string name) => Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Waits until the dialog is closed.</summary>
    public Task GoneAsync() => Expect(page.Locator(".rw-dialog")).ToHaveCountAsync(0);
}
