namespace ResponseWorkflow.Server.Access.Keys;

/// <summary>The key that a program sends: <c>Authorization: ApiKey ...</c>, or <c>Bearer</c>, which clients of Elsa send.</summary>
internal static class ApiKeyHeader
{
    private static readonly string[] Schemes = ["ApiKey ", "Bearer "];

    /// <summary>The key; null when the request has none.</summary>
    public static string? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return Array.Find(Schemes, scheme => header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } found ? header[found.Length..].Trim() : null;
    }
}
