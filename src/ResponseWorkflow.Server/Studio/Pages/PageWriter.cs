using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Server.Hosting;
using ResponseWorkflow.Server.Problems;
using ResponseWorkflow.Server.Studio.Files;

namespace ResponseWorkflow.Server.Studio.Pages;

/// <summary>Writes the pages around the designer.</summary>
internal sealed class PageWriter(StudioAssets assets, BarFiles bar, IOptions<StudioOptions> options, IOptions<ContentPolicyOptions> policies)
{
    private const string StyleOfBar = """<link rel="stylesheet" href="{{barStyle}}">""";
    private const string ScriptOfBar = """<script type="module" src="{{barScript}}"></script>""";

    private readonly PageTemplate _screen = new(assets.Template("screen.html")
        .Replace("<!-- bar style -->", bar.Exist ? StyleOfBar : "", StringComparison.Ordinal)
        .Replace("<!-- bar script -->", bar.Exist ? ScriptOfBar : "", StringComparison.Ordinal));
    private readonly PageTemplate _message = new(assets.Template("message.html"));

    /// <summary>A screen of the designer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="screen">The screen.</param>
    /// <param name="id">What it shows; null for a list.</param>
    /// <param name="name">How people call that.</param>
    public Task WriteAsync(HttpContext context, StudioScreen screen, string? id, string? name)
    {
        var texts = TextsFor(context.Request);
        var values = Values(context.Request, texts, name ?? id ?? (screen == StudioScreen.Instances ? texts.Instances : texts.Definitions));
        values["screen"] = screen.Name;
        values["element"] = screen.Element;
        values["idAttribute"] = screen.IdAttribute ?? "";
        values["id"] = id ?? "";
        values["loading"] = texts.Loading;
        values["broken"] = texts.Broken;
        values["reload"] = texts.Reload;
        values["dismiss"] = texts.Dismiss;
        values["needsScript"] = texts.NeedsScript;
        return SendAsync(context, StatusCodes.Status200OK, _screen, values);
    }

    /// <summary>A page that says why there is nothing else on it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="choose">What it says.</param>
    public Task WriteAsync(HttpContext context, int status, Func<PageTexts, PageTexts.Message> choose)
    {
        var texts = TextsFor(context.Request);
        var message = choose(texts);
        var values = Values(context.Request, texts, message.Title);
        values["advice"] = message.Advice;
        return SendAsync(context, status, _message, values);
    }

    private static PageTexts TextsFor(HttpRequest request) => PageTexts.Of(ProblemLanguage.IsEnglish(request));

    private Dictionary<string, string> Values(HttpRequest request, PageTexts texts, string title)
    {
        // A proxy may have given the product a path of its own, which stands before all addresses.
        var application = request.PathBase.ToUriComponent();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = texts.Language,
            ["title"] = title,
            ["application"] = application,
            ["studio"] = $"{application}{StudioExtensions.BasePath}/",
            ["home"] = application + options.Value.HomePath,
            ["barScript"] = application + options.Value.BarScriptPath,
            ["barStyle"] = application + options.Value.BarStylePath,
            ["homeText"] = texts.Home,
            ["definitionsText"] = texts.Definitions,
            ["instancesText"] = texts.Instances,
        };
    }

    private async Task SendAsync(HttpContext context, int status, PageTemplate template, Dictionary<string, string> values)
    {
        var bytes = Encoding.UTF8.GetBytes(template.Fill(values));
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.ContentLanguage = values["language"];
        response.Headers.ContentSecurityPolicy = policies.Value.Studio;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
