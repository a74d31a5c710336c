using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Pages;

/// <summary>The staff pages: one document, whose script shows the page of the address, and the files that it loads. They hold no data and are open to everybody.</summary>
internal static class PagesExtensions
{
    private const string Document = "index.html";

    // No script but our own files. Styles stand in the document too, because the component library makes them while it runs.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The addresses of pages. Another address is one that does not exist, and is answered so.
    private static readonly string[] Addresses = ["/", "/sign-in", "/password", "/denied", "/processes/{**rest}", "/instances/{**rest}", "/cases/{**rest}", "/customers", "/circuits", "/tasks/{**rest}", "/start", "/search", "/users/{**rest}", "/roles", "/keys", "/units", "/audit", "/limits/{**rest}", "/running-limits", "/calendars", "/notices", "/notice-settings", "/systems", "/me", "/forms/editor", "/document-templates/{**rest}", "/test-templates", "/verifications/new", "/reservations", "/orders/{**rest}"];

    /// <summary>Adds the files.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<PagesOptions>(PagesOptions.Section);
        builder.Environment.WebRootFileProvider = PageFolder.Find(builder.Configuration[$"{PagesOptions.Section}:{nameof(PagesOptions.Folder)}"] ?? "");
    }

    /// <summary>Maps the pages and their files.</summary>
    public static void MapPages(this WebApplication app)
    {
        var group = app.MapGroup("").ExcludeFromDescription().OpenToEverybody();
        var files = app.Environment.WebRootFileProvider;
        foreach (var address in Addresses)
        {
            group.MapGet(address, (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                return PageFile.Of(context, files, Document);
            });
        }

        group.MapGet("/assets/{name}", (string name, HttpContext context) => PageFile.Of(context, files, $"assets/{name}"));
        group.MapGet("/icon.svg", (HttpContext context) => PageFile.Of(context, files, "icon.svg"));
    }
}
