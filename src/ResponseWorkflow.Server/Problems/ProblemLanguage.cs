using Microsoft.Net.Http.Headers;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Server.Access.Sessions;

namespace ResponseWorkflow.Server.Problems;

/// <summary>The language that a client reads: Chinese, unless it prefers English.</summary>
public static class ProblemLanguage
{
    /// <summary>Whether the client prefers English: by what the user has chosen, else by what was chosen in the browser, else by the header <c>Accept-Language</c>, of which other languages are passed over.</summary>
    public static bool IsEnglish(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if ((request.HttpContext.Features.Get<Account>()?.Language ?? LanguageCookie.Read(request)) is { } chosen)
            return chosen == Languages.English;
        foreach (var language in request.GetTypedHeaders().AcceptLanguage.Where(static one => one.Quality is not 0).OrderByDescending(static one => one.Quality ?? 1))
        {
            if (Is(language, "en"))
                return true;
            if (Is(language, "zh") || language.Value == "*")
                return false;
        }

        return false;
    }

    private static bool Is(StringWithQualityHeaderValue language, string code) =>
        language.Value.Equals(code, StringComparison.OrdinalIgnoreCase) || language.Value.StartsWith($"{code}-", StringComparison.OrdinalIgnoreCase);
}
