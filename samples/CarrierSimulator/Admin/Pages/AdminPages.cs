using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Admin.Pages;

/// <summary>The admin pages: plain HTML, made here.</summary>
internal sealed class AdminPages(Store store, Agenda agenda, TimeProvider time, OverviewPage overview, ResourcePage resources, FaultPage faults, JournalPage journal)
{
    private const string Cookie = "language";

    private static readonly string[] Order = ["overview", "resources", "reservations", "services", "tests", "alarms", "faults", "journal", "keys"];

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", static () => Results.Redirect("/admin/overview"));
        routes.MapGet("/admin", static () => Results.Redirect("/admin/overview"));
        routes.MapGet("/admin/style.css", static () => Results.Text(Data.EmbeddedData.Text("admin.css"), "text/css; charset=utf-8"));
        routes.MapGet("/admin/script.js", static () => Results.Text(Data.EmbeddedData.Text("admin.js"), "text/javascript; charset=utf-8"));
        Add(routes, "overview", overview.Show);
        Add(routes, "resources", resources.Show);
        Add(routes, "reservations", DocumentPages.Reservations);
        Add(routes, "services", DocumentPages.Services);
        Add(routes, "tests", DocumentPages.Tests);
        Add(routes, "alarms", DocumentPages.Alarms);
        Add(routes, "faults", (_, request) => faults.Show(request));
        Add(routes, "journal", (_, request) => journal.Show(request));
        Add(routes, "keys", (_, request) => journal.ShowKeys(request));
    }

    private void Add(IEndpointRouteBuilder routes, string name, Func<StoreSession, AdminRequest, string> show) => routes.MapGet($"/admin/{name}", (HttpContext context) =>
    {
        var request = new AdminRequest(context.Request.Path, context.Request.Query, new AdminWords(Language(context)));
        var body = store.Run(session =>
        {
            agenda.Advance(session, time.GetUtcNow());
            return show(session, request);
        });
        context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'";
        return Results.Text(Frame(name, request, body), "text/html; charset=utf-8");
    });

    private static string Language(HttpContext context)
    {
        var language = context.Request.Query["lang"].ToString();
        if (language is "zh" or "en")
            context.Response.Cookies.Append(Cookie, language, new CookieOptions { SameSite = SameSiteMode.Strict, HttpOnly = true });
        else
            language = context.Request.Cookies[Cookie] ?? Hosting.TmfHttp.Language(context.Request);
        return language == "en" ? "en" : "zh";
    }

    private static string Frame(string name, AdminRequest request, string body)
    {
        var words = request.Words;
        var links = string.Concat(Order.Select(one => $"<a href=\"/admin/{one}\"{(one == name ? " class=\"here\" aria-current=\"page\"" : "")}>{Html.Text(words[one])}</a>"));
        return $"""
            <!doctype html><html lang="{(words.Language == "en" ? "en" : "zh-CN")}"><head><meta charset="utf-8"><title>{Html.Text(words[name])} · {Html.Text(words["title"])}</title>
            <link rel="stylesheet" href="/admin/style.css"><script src="/admin/script.js" defer></script></head>
            <body><header><strong>{Html.Text(words["title"])}</strong><nav>{links}</nav><a href="?lang={(words.Language == "en" ? "zh" : "en")}">{Html.Text(words["language"])}</a></header><main>{body}</main></body></html>
            """;
    }
}
