using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.HttpWorkflows;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Access;

/// <summary>What callers are answered who may not pass: programs a problem, people the page that helps them.</summary>
internal static class AccessAnswer
{
    private const string SignInPage = "/sign-in";
    private const string PasswordPage = "/password";
    private const string DeniedPage = "/denied";

    private static readonly string[] ForPrograms = [ApiExtensions.BasePath, "/elsa", HttpWorkflowExtensions.BasePath, NorthPaths.Root, "/openapi", "/metrics"];

    /// <summary>It is not known who calls.</summary>
    public static Task UnknownAsync(HttpContext context)
    {
        if (IsForPage(context.Request))
            return Redirect(context, SignInPage);
        context.Response.Headers.WWWAuthenticate = "ApiKey";
        return WriteAsync(context, StatusCodes.Status401Unauthorized);
    }

    /// <summary>The caller lacks a permission.</summary>
    public static Task DeniedAsync(HttpContext context, string? permission)
    {
        if (IsForPage(context.Request))
            return Redirect(context, DeniedPage);
        return permission is null
            ? WriteAsync(context, StatusCodes.Status403Forbidden)
            : WriteAsync(context, StatusCodes.Status403Forbidden, "access.denied", $"You may not do this: it needs the permission '{permission}'.", $"您没有执行此操作的权限（{permission}）。");
    }

    /// <summary>The caller has a password that somebody else knows.</summary>
    public static Task MustChangePasswordAsync(HttpContext context) => IsForPage(context.Request)
        ? Redirect(context, PasswordPage)
        : WriteAsync(context, StatusCodes.Status403Forbidden, "password.mustChange", "Change your password first.", "请先修改密码。");

    /// <summary>A page of another site sent it, in the name of somebody who does not know.</summary>
    public static Task ForeignPageAsync(HttpContext context) => WriteAsync(
        context,
        StatusCodes.Status403Forbidden,
        "access.foreignPage",
        "Requests that change something are taken from this server's own pages only. Programs use a key; behind a proxy that renames the host, set Access:Origins.",
        "只接受来自本服务器页面的修改请求。程序请使用密钥；若代理更改了主机名，请设置 Access:Origins。");

    private static bool IsForPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task Redirect(HttpContext context, string page)
    {
        var request = context.Request;
        context.Response.Redirect($"{request.PathBase}{page}?returnUrl={Uri.EscapeDataString($"{request.PathBase}{request.Path}{request.QueryString}")}");
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, int status, string? code = null, string detail = "", string detailZh = "")
    {
        var isEnglish = ProblemLanguage.IsEnglish(context.Request);
        var problem = ProblemMapping.Of(status, isEnglish);
        if (code is not null)
        {
            var text = isEnglish ? detail : detailZh;
            problem = problem with { Code = code, Detail = text, Errors = [new ProblemError(code, null, text)] };
        }

        return ProblemAnswer.WriteAsync(context, problem, isEnglish);
    }
}
