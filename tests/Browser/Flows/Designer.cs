using Browser.Setting;

namespace Browser.Flows;

/// <summary>What a process owner does with mouse and keyboard on the page of one definition.</summary>
internal sealed class Designer(Session session, Descriptors descriptors)
{
    // For how long a person waits before doing again what the page seems not to have noticed.
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(25);

    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    // While the designer draws anew, those it drew before can be missing for a moment.
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private IPage Page => session.Page;

    private ILocator Palette => Page.Locator("[draggable=true]");

    /// <summary>The message that the designer shows for some seconds.</summary>
    public ILocator Messages => Page.Locator(".mud-snackbar");

    /// <summary>The ids of the activities on the canvas, each once: while the designer draws anew, the old ones are still there.</summary>
    public async Task<IReadOnlyList<string>> ActivitiesAsync() =>
        await Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('elsa-activity-wrapper')].map(one => one.getAttribute('activity-id')))]");

    /// <summary>Waits until these activities are on the canvas: a definition that is opened draws them a moment after the page is there.</summary>
    public async Task ShowsAsync(params IReadOnlyList<string> activities)
    {
        foreach (var id in activities)
            await Page.Locator($"[id='activity-{id}']").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        _seen.UnionWith(activities);
    }

    /// <summary>Creates a process on the designer's own list, which leads to the page of the new process.</summary>
    /// <returns>The definition's id.</returns>
    public static async Task<string> CreateAsync(Session session, string name)
    {
        var page = session.Page;
        await session.OpenAsync("/studio/");

        // What is pressed before the list is there can be lost when it comes.
        await page.Locator(".mud-table-body .mud-table-row").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Create workflow" }).First.ClickAsync();
        var dialog = page.Locator(".mud-dialog");
        await dialog.Locator("input[type=text]").First.FillAsync(name);
        await session.ShotAsync("new");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Ok" }).ClickAsync();
        await page.WaitForURLAsync("**/studio/definitions/*");
        await page.Locator("body[data-state=ready]").WaitForAsync();
        return Uri.UnescapeDataString(new Uri(page.Url).Segments[^1]);
    }

    /// <summary>Makes a process on the product's own page, which leads to the page of the new process.</summary>
    public static async Task NewAsync(Session session, string definitionId, string name)
    {
        var page = session.Page;
        await session.GoAsync("/processes");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "New", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Process").FillAsync(name);
        await dialog.GetByLabel("Id", new LocatorGetByLabelOptions { Exact = true }).FillAsync(definitionId);
        await session.ShotAsync("new");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Create and open designer" }).ClickAsync();
        await page.WaitForURLAsync($"**/studio/definitions/{definitionId}");
        await page.Locator("body[data-state=ready]").WaitForAsync();
    }

    /// <summary>Draws an activity from the palette to a place on the canvas, and waits until that is saved.</summary>
    /// <returns>The activity's id.</returns>
    public async Task<string> DrawAsync(string type, int x, int y)
    {
        _seen.UnionWith(await ActivitiesAsync());
        await SavedAsync(() => DragAsync(type, x, y), IsNewThereAsync);
        await Poll.UntilAsync(IsNewThereAsync, "the activity is on the canvas");
        var drawn = (await ActivitiesAsync()).Except(_seen, StringComparer.Ordinal).ShouldHaveSingleItem();
        _types[drawn] = type;
        return drawn;
    }

    /// <summary>Draws an activity whose saving the server refuses, and gives its answer.</summary>
    public async Task<IResponse> DrawRefusedAsync(string type, int x, int y)
    {
        _seen.UnionWith(await ActivitiesAsync());
        return await AnsweredAsync(() => DragAsync(type, x, y), IsNewThereAsync);
    }

    private async Task<bool> IsNewThereAsync() => (await ActivitiesAsync()).Any(id => !_seen.Contains(id));

    private async Task DragAsync(string type, int x, int y)
    {
        var name = descriptors.NameOf(type);
        await Page.GetByPlaceholder("Search").First.FillAsync(name);
        await Page.WaitForFunctionAsync("name => [...document.querySelectorAll('[draggable=true]')].every(one => one.textContent.toLowerCase().includes(name.toLowerCase()))", name);
        var item = Palette.GetByText(name, new LocatorGetByTextOptions { Exact = true }).First;
        if (!await item.IsVisibleAsync())
            await Page.Locator(".mud-expand-panel", new PageLocatorOptions { Has = item }).Locator(".mud-expand-panel-header").ClickAsync();
        var canvas = (await Page.Locator(".x6-graph").BoundingBoxAsync())!;
        await item.HoverAsync();
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(canvas.X + x + 20, canvas.Y + y + 20, new MouseMoveOptions { Steps = 4 });
        await Page.Mouse.MoveAsync(canvas.X + x, canvas.Y + y, new MouseMoveOptions { Steps = 4 });

        // A busy page says late that it takes what is held over it; what is dropped before falls beside it.
        await Page.EvaluateAsync("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
        await Page.Mouse.UpAsync();
    }

    /// <summary>Draws a line from an outcome of an activity to another activity, and waits until that is saved.</summary>
    public async Task ConnectAsync(string from, string outcome, string to)
    {
        var lines = Page.Locator(".x6-edge");
        var before = await lines.CountAsync();
        await SavedAsync(
            async () =>
            {
                var start = await CentreAsync(Port(from, outcome));
                var end = await CentreAsync(Port(to, "In"));
                await Page.Mouse.MoveAsync(start.X, start.Y);
                await Page.Mouse.DownAsync();
                await Page.Mouse.MoveAsync(end.X - 30, end.Y + 8, new MouseMoveOptions { Steps = 8 });
                await Page.Mouse.MoveAsync(end.X, end.Y, new MouseMoveOptions { Steps = 8 });
                await Page.Mouse.UpAsync();
            },
            async () => await lines.CountAsync() > before);
    }

    /// <summary>Selects an activity, so that its fields are shown.</summary>
    public async Task SelectAsync(string id)
    {
        var box = Page.Locator($".x6-widget-selection-box[data-cell-id='{id}']");
        await Poll.UntilAsync(
            async () =>
            {
                var place = await CentreAsync(Page.Locator($"#activity-{id}"));
                await Page.Mouse.ClickAsync(place.X, place.Y);
                try
                {
                    await box.WaitForAsync(new LocatorWaitForOptions { Timeout = (float)Doubt.TotalMilliseconds });
                    return true;
                }
                catch (TimeoutException)
                {
                    return false;
                }
            },
            "the activity is selected");
    }

    /// <summary>Types into a field of the selected activity, and waits until that is saved.</summary>
    public async Task TypeAsync(string id, string input, string text)
    {
        var field = Field(id, input).Locator("input[type=text], textarea").First;
        await field.ScrollIntoViewIfNeededAsync();
        await SavedAsync(async () =>
        {
            await field.FillAsync(text);
            await field.BlurAsync();
        });
    }

    /// <summary>Types into the code editor of a field, and waits until that is saved.</summary>
    public async Task WriteCodeAsync(string id, string input, string code)
    {
        var editor = Field(id, input).Locator(".monaco-editor").First;
        await editor.ScrollIntoViewIfNeededAsync();
        await SavedAsync(async () =>
        {
            await editor.Locator(".view-lines").ClickAsync();
            await Page.Keyboard.PressAsync("Control+A");

            // Not key by key: the editor would close brackets by itself.
            await Page.Keyboard.InsertTextAsync(code);
            await Page.Locator(".mud-appbar, #designer-bar").First.ClickAsync(new LocatorClickOptions { Position = new Position { X = 700, Y = 20 } });
        });
    }

    /// <summary>Adds an outcome of one's own, and waits until the activity has a port for it.</summary>
    public async Task AddOutcomeAsync(string id, string input, string outcome)
    {
        var field = Field(id, input).Locator("input").First;
        await field.ScrollIntoViewIfNeededAsync();
        await field.ClickAsync();
        await Page.Keyboard.TypeAsync(outcome);
        await SavedAsync(() => Page.Keyboard.PressAsync("Enter"));
        await Port(id, outcome).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    /// <summary>Chooses from the list of a field of the selected activity, and waits until that is saved.</summary>
    public async Task ChooseAsync(string id, string input, string choice)
    {
        var field = Field(id, input).Locator("[tabindex='0']").First;
        await field.ScrollIntoViewIfNeededAsync();
        await SavedAsync(async () =>
        {
            await field.ClickAsync();
            await Page.Locator(".mud-popover-open").GetByText(choice, new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        });
        await Expect(Field(id, input)).ToContainTextAsync(choice);
    }

    /// <summary>Presses the button that publishes, and waits for the answer.</summary>
    public Task<IResponse> PublishAsync() => Page.RunAndWaitForResponseAsync(
        () => Page.Locator(".mud-toolbar [role=group] button").First.ClickAsync(),
        IsSave);

    /// <summary>Presses the button that runs the process, and waits for the answer.</summary>
    public Task<IResponse> RunAsync() => Page.RunAndWaitForResponseAsync(
        () => Page.Locator(".mud-toolbar button").Last.ClickAsync(),
        static answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/execute", StringComparison.Ordinal));

    private ILocator Port(string activity, string port) => Page.Locator($".x6-node[data-cell-id='{activity}'] [port='{port}'] .elsa-designer-port-hit-area");

    private ILocator Field(string id, string input) =>
        Page.Locator(".mud-input-control", new PageLocatorOptions { Has = Page.Locator($"legend:text-is(\"{descriptors.LabelOf(_types[id], input)}\")") }).Last;

    private static bool IsSave(IResponse answer) => answer.Request.Method == "POST" && answer.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal);

    // Every change is saved by itself after a moment; the next one must not come before, or both go into one.
    private async Task SavedAsync(Func<Task> change, Func<Task<bool>>? isMade = null)
    {
        var answer = await AnsweredAsync(change, isMade);

        // Only an answer that is wrong is read: the browser soon forgets what the others held.
        if (answer.Status != 200)
            Assert.Fail($"Saving was answered with {answer.Status}: {await answer.TextAsync()}");

        // The designer asks for the descriptors again after each save, and draws anew.
        await Page.Locator(".mud-toolbar").First.WaitForAsync();
    }

    // While the designer draws anew it can miss what mouse and keyboard do; a person who sees nothing happen does it again, but not what is to be seen already.
    private async Task<IResponse> AnsweredAsync(Func<Task> change, Func<Task<bool>>? isMade)
    {
        var answer = Page.WaitForResponseAsync(IsSave);
        await change();
        while (await Task.WhenAny(answer, Task.Delay(Doubt, TestContext.Current.CancellationToken)) != answer)
        {
            if (isMade is null || !await isMade())
                await change();
        }

        return await answer;
    }

    private static async Task<(float X, float Y)> CentreAsync(ILocator locator)
    {
        await locator.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var box = (await locator.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
