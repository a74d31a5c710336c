using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>The language that was chosen in a browser, for answers before anybody has signed in.</summary>
internal static class LanguageCookie
{
    /// <summary>Remembers it.</summary>
    public static void Put(HttpContext context, string language, AccessOptions options) => context.Response.Cookies.Append(options.LanguageCookie, language, new CookieOptions
    {
        MaxAge = options.LanguageLifetime,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    });

    /// <summary>The language; null when none was chosen.</summary>
    public static string? Read(HttpRequest request)
    {
        var name = request.HttpContext.RequestServices?.GetService<IOptions<AccessOptions>>()?.Value.LanguageCookie;
        return name is null ? null : request.Cookies[name];
    }
}
