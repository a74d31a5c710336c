using System.Text.Json;
using System.Text.Json.Nodes;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>The editor of forms, and with it the component that fills forms in.</summary>
public class FormEditorTests(BrowserFixture browser)
{
    private const string Violations = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }))
          .violations.flatMap(one => one.nodes.map(node => `${one.id} (${one.impact}): ${node.target} ${node.html.slice(0, 160)}`))
        """;

    private static readonly string Axe = Repository.PathOf("src", "ResponseWorkflow.Pages", "node_modules", "axe-core", "axe.min.js");

    private static JsonObject Example =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "ResponseWorkflow.Application.Tests", "Forms", "shared-examples.json")))!["form"]!.AsObject();

    [Fact]
    public async Task A_form_is_written_field_by_field_and_moved_by_keys()
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/processes");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Form editor" }).ClickAsync();
        await page.GetByText("No fields yet").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add field" }).ClickAsync();
        await page.GetByLabel("Name (begins with a letter)").FillAsync("cause");
        await page.GetByLabel("Name (begins with a letter)").PressAsync("Enter");
        await page.GetByLabel("English label").FillAsync("Cause of it");
        await page.GetByLabel("Chinese label").FillAsync("原因");
        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Required", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add field" }).ClickAsync();
        await page.Locator(".editor-name").Nth(1).PressAsync("Alt+ArrowUp");

        // Both languages show the form as it is now, the second field first.
        await Expect(page.Locator(".form-view[lang=en] .form-label").Nth(1)).ToContainTextAsync("Cause of it");
        await Expect(page.Locator(".form-view[lang=zh-CN] .form-label").Nth(1)).ToContainTextAsync("原因");
        var text = await page.GetByLabel("The form as JSON").InputValueAsync();
        var form = JsonNode.Parse(text)!;
        form["schema"]!["required"]!.ToJsonString().ShouldBe("""["cause"]""");
        form["ui"]!["order"]!.AsArray()[1]!.GetValue<string>().ShouldBe("cause");
        await page.GetByText("No problems found").WaitForAsync();

        // What the server finds wrong is told with its path.
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cause of it Text" }).ClickAsync();
        await page.GetByLabel("Pattern").FillAsync("(?=x)");
        await page.Locator("code", new PageLocatorOptions { HasTextString = "schema.properties.cause.pattern" }).WaitForAsync();
        await session.ShotAsync("written");

        // What was written is still there after a reload.
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cause of it Text" }).WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_field_is_filled_in_without_a_mouse_where_it_matters_and_has_no_barrier()
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        await session.AddScriptAsync(Axe);
        var page = session.Page;
        await session.GoAsync("/forms/editor");
        await PasteAsync(page, Example);
        var form = page.Locator(".form-view[lang=en]").Last;

        await form.GetByLabel("Title").FillAsync("Cut fibre");
        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Check as when handed in" }).CheckAsync();
        await form.GetByText("'Cause' is to be filled in.").WaitForAsync();
        await Expect(form.GetByLabel("Detail")).ToHaveCountAsync(0);
        await form.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "Other" }).CheckAsync();
        await form.GetByLabel("Detail").FillAsync("a digger");
        await form.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "Yes" }).First.CheckAsync();
        await form.GetByLabel("Length").FillAsync("0.15");
        await form.GetByText("'Length' may have at most 1 digit behind the decimal point.").WaitForAsync();
        await Expect(form.GetByLabel("Length")).ToHaveAttributeAsync("aria-invalid", "true");
        await form.GetByLabel("Length").FillAsync("0.2");

        // Rows by keys: Enter at the last row makes another one, with the focus in it.
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add a row" }).PressAsync("Enter");
        await form.GetByLabel("Name, row 1").FillAsync("loss");
        await form.GetByLabel("Name, row 1").PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement?.getAttribute('aria-label') === 'Name, row 2'");
        await form.GetByLabel("Value, row 1").FillAsync("-3.5");
        await form.GetByText("'Name' is to be filled in.").WaitForAsync();
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Remove row 2" }).PressAsync("Enter");

        // Somebody who is found by the server, and a signature without drawing.
        await form.GetByLabel("Engineer").FillAsync("admin");
        await page.Locator(".ant-select-item-option").First.ClickAsync();
        await form.GetByLabel("Or type your name to sign").FillAsync("王芳");
        await form.GetByLabel("Or type your name to sign").PressAsync("Enter");
        await form.GetByRole(AriaRole.Img, new LocatorGetByRoleOptions { Name = "Signature" }).WaitForAsync();

        await page.WaitForFunctionAsync("() => document.querySelector('.editor-stored')?.textContent.includes('data:image/png') && document.querySelectorAll('.editor-problems li').length === 0");
        var stored = JsonDocument.Parse(await page.Locator(".editor-stored").InnerTextAsync()).RootElement;
        stored.GetProperty("tests").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).ShouldBe("""[{"name":"loss","value":-3.5}]""");
        stored.GetProperty("length").GetDouble().ShouldBe(0.2);
        stored.GetProperty("engineer").GetString().ShouldNotBeNullOrEmpty();
        await session.ShotAsync("filled-in");
        (await page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signature_is_drawn_on_the_screen()
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/forms/editor");
        await PasteAsync(page, Form("""{"sign":{"type":"string"}}""", """{"sign":{"kind":"signature","label":{"zh-CN":"签名","en":"Sign here"},"mode":"drawn"}}"""));
        var pad = page.Locator(".form-view[lang=en] canvas").Last;

        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 20, box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 120, box.Y + 60, new MouseMoveOptions { Steps = 5 });
        await page.Mouse.UpAsync();
        await page.Locator(".form-view[lang=en]").Last.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Use this signature" }).ClickAsync();

        await page.WaitForFunctionAsync("() => document.querySelector('.editor-stored')?.textContent.includes('data:image/png')");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signature_by_password_is_confirmed_by_the_server_and_a_wrong_password_is_told()
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/forms/editor");
        await PasteAsync(page, Form("""{"sign":{"type":"string"}}""", """{"sign":{"kind":"signature","label":{"zh-CN":"签名","en":"Signature"},"mode":"password"}}"""));
        var form = page.Locator(".form-view[lang=en]").Last;

        await form.Locator("input[type=password]").FillAsync("not the password");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Confirm" }).ClickAsync();
        await form.GetByText("The password is wrong").WaitForAsync();
        session.ForgiveStatus(422);
        await form.Locator("input[type=password]").FillAsync(Office.Password);
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Confirm" }).ClickAsync();
        await form.GetByText("Confirmed with the password").WaitForAsync();

        // The server takes it as genuine: nothing is wrong with it when the form is handed in.
        var checkbox = page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Check as when handed in" });
        var checkedAnswer = await page.RunAndWaitForResponseAsync(() => checkbox.CheckAsync(), static one => one.Url.EndsWith("/api/forms/check", StringComparison.Ordinal) && one.Request.PostData!.Contains("\"Complete\"", StringComparison.Ordinal));
        var found = JsonDocument.Parse(await checkedAnswer.TextAsync()).RootElement;
        found.GetProperty("dataProblems").GetArrayLength().ShouldBe(0);
        found.GetProperty("stored").GetProperty("sign").GetString().ShouldNotBeNullOrEmpty();
        (await page.Locator(".editor-stored").InnerTextAsync()).ShouldNotContain(Office.Password);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Markup_in_a_form_is_text_and_broken_forms_break_nothing()
    {
        const string Evil = "<img src=x onerror=window.hacked=1>";
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/forms/editor");
        var label = new JsonObject { ["zh-CN"] = Evil, ["en"] = Evil }.ToJsonString();
        const string Fields = """{"a":{"kind":"choice","label":LABEL,"help":LABEL,"choices":{"x":LABEL}},"constructor":{"kind":"text","label":LABEL}}""";
        await PasteAsync(page, Form("""{"a":{"type":"string","enum":["x"]},"constructor":{"type":"string"}}""", Fields.Replace("LABEL", label, StringComparison.Ordinal)));

        await page.Locator(".form-view[lang=en] .form-label").GetByText(Evil).First.WaitForAsync();
        foreach (var broken in new[] { "{}", """{"ui":{"order":[1,null,"a"],"fields":{"a":null}}}""", """{"__proto__":{"hacked":1},"schema":[],"ui":{"order":["a"],"fields":{"a":{"kind":"text","label":5,"visibleWhen":[[]]}}}}""" })
            await PasteAsync(page, JsonNode.Parse(broken)!.AsObject());
        await page.Locator(".editor-problems li").First.WaitForAsync();
        (await page.EvaluateAsync<bool>("window.hacked === undefined && ({}).hacked === undefined")).ShouldBeTrue();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_phone_a_form_has_one_column_and_nothing_scrolls_sideways()
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await page.SetViewportSizeAsync(390, 844);
        await session.GoAsync("/forms/editor");
        await PasteAsync(page, Example);
        var form = page.Locator(".form-view[lang=en]").Last;
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add a row" }).ClickAsync();
        await form.GetByLabel("Name, row 1").FillAsync("loss");

        (await form.EvaluateAsync<int>("one => new Set([...one.querySelectorAll('.form-grid > .form-field')].map(field => Math.round(field.getBoundingClientRect().left))).size")).ShouldBe(1);
        (await form.EvaluateAsync<bool>("one => one.scrollWidth <= one.clientWidth")).ShouldBeTrue("the form scrolls sideways");
        await form.ScrollIntoViewIfNeededAsync();
        await session.ShotAsync("phone");
        session.Faults.ShouldBeEmpty();
    }

    private static JsonObject Form(string properties, string fields) => new()
    {
        ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = JsonNode.Parse(properties) },
        ["ui"] = new JsonObject { ["order"] = new JsonArray([.. JsonNode.Parse(fields)!.AsObject().Select(static one => (JsonNode)one.Key)]), ["fields"] = JsonNode.Parse(fields) },
    };

    private static async Task PasteAsync(IPage page, JsonObject form)
    {
        await page.GetByLabel("The form as JSON").FillAsync(form.ToJsonString());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Apply" }).ClickAsync();
    }
}
