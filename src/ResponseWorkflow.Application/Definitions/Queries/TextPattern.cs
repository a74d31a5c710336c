namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Search for a part of a text by the database.</summary>
internal static class TextPattern
{
    /// <summary>The character that takes the meaning from those that patterns know.</summary>
    public const string Escape = "\\";

    /// <summary>The pattern of texts that hold a part, in small letters.</summary>
    public static string Containing(string part) =>
        $"%{part.Trim().ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
}
