using System.Text.Json;
using Microsoft.Playwright;

namespace Installation.Pictures;

/// <summary>The pictures that the documentation shows, of a demonstration in which an order has been played.</summary>
/// <param name="admin">The administrator, who finds what is shown.</param>
/// <param name="desk">Somebody at a response desk with tasks in hand.</param>
/// <param name="played">Id of the case of the order that was played to its end.</param>
internal sealed class DocumentedPictures(Caller admin, Caller desk, string played)
{
    /// <summary>Sign-in name of who is at that desk.</summary>
    public const string Desk = "he.qing";

    private const string Duty = "emma.clark", Dispatcher = "cai.ming", Administrator = "admin", Owner = "lin.yan";

    /// <summary>Finds what they show.</summary>
    public async Task<IReadOnlyList<Picture>> FindAsync()
    {
        var order = await admin.ReadAsync($"api/orders/{played}");
        var (number, circuit) = (Text(order.GetProperty("order"), "number"), Text(order.GetProperty("circuits")[0], "number"));
        return
        [
            new("inbox", Duty, "/tasks?tab=Units&view=list", static page => page.Locator("tr[data-row-key]")),
            new("task", Desk, $"/tasks/{await TaskAsync()}", static page => page.Locator("form")),
            new("case", Dispatcher, $"/cases/{number}?tab=indicators", static page => page.Locator("tr[data-row-key]")),
            new("board", Dispatcher, "/orders/board", static page => page.Locator("tr[data-row-key]")),
            new("order", Dispatcher, $"/orders?order={number}", static page => page.Locator(".ant-drawer-content tr[data-row-key]")),
            new("circuit", Dispatcher, $"/circuits?circuit={Uri.EscapeDataString(circuit)}", static page => page.Locator(".ant-drawer-content .ant-descriptions")),
            new("limits", Administrator, "/limits?search=opening", static page => page.Locator("tr[data-row-key]")),
            new("systems", Administrator, "/systems", static page => page.Locator("tr[data-row-key]")),
            new("designer", Owner, "/studio/definitions/extension", static page => page.Locator("body[data-state=ready]:has([id='activity-file']) .rw-primary")),
        ];
    }

    // What is due first of what is in hand there.
    private async Task<string> TaskAsync() => Text((await desk.ReadAsync("api/human-tasks?tab=Mine")).GetProperty("items")[0], "id");

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
