namespace ResponseWorkflow.Server.Api.Input;

/// <summary>Texts from the path of a request.</summary>
internal static class RouteText
{
    /// <summary>The text with its slashes: the server leaves <c>%2F</c> as it is, so that it is no border of segments.</summary>
    public static string Decode(string text) => text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether something may be stored under that id at all. Databases refuse some texts with errors of their own.</summary>
    public static bool CanBeId(string text) => text.Length is > 0 and <= Application.Storage.StorageMetadata.KeyLength && !text.Any(char.IsControl);
}
