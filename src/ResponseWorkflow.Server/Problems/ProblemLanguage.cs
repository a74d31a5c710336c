using Microsoft.Net.Http.Headers;

namespace ResponseWorkflow.Server.Problems;

/// <summary>The language that a client reads: Chinese, unless it prefers English.</summary>
public static class ProblemLanguage
{
    /// <summary>Whether the client prefers English, by its header <c>Accept-Language</c>. Other languages are passed over.</summary>
    public static bool IsEnglish(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
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
