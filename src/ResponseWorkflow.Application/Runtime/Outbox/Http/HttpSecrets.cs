using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>Finds and removes what gives access to another system.</summary>
internal static class HttpSecrets
{
    private const string Removed = "***";

    private static readonly string[] Words = ["authorization", "cookie", "apikey", "token", "secret", "password", "passwd", "signature", "credential"];

    /// <summary>Whether a header or query parameter of that name holds a secret.</summary>
    public static bool IsSecret(string name)
    {
        var plain = name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return Array.Exists(Words, word => plain.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The stored request without its secrets.</summary>
    public static string Remove(string request)
    {
        var data = DataJson.Parse(request).AsObject();
        var clean = data.With("authorization", data["authorization"].IsNull ? DataValue.Null : Removed);
        if (data["headers"].TryGetObject(out var headers))
            clean = clean.With("headers", Clean(headers));
        if (data["url"].TryGetString(out var url))
            clean = clean.With("url", CleanUrl(url));
        return DataJson.ToJson(clean);
    }

    private static DataObject Clean(DataObject headers)
    {
        var clean = new DataObject.Builder(headers.Count);
        foreach (var (name, value) in headers)
            clean.Set(name, IsSecret(name) ? Removed : value);
        return clean.ToObject();
    }

    private static string CleanUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url;
        var place = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return uri.Query.Length > 1 ? $"{place}?{string.Join('&', uri.Query[1..].Split('&').Select(CleanParameter))}" : place;
    }

    private static string CleanParameter(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && (IsSecret(parameter[..equals]) || parameter.StartsWith("key=", StringComparison.OrdinalIgnoreCase)) ? $"{parameter[..equals]}={Removed}" : parameter;
    }
}
