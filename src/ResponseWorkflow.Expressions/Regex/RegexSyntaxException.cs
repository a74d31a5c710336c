namespace ResponseWorkflow.Expressions.Regex;

/// <summary>A regular expression of a script is not well formed. The message is what the language's SyntaxError says.</summary>
internal sealed class RegexSyntaxException(string message) : Exception(message)
{
    /// <summary>An error in the pattern.</summary>
    public static RegexSyntaxException InPattern(string pattern, string flags, string reason) =>
        new($"Invalid regular expression: /{pattern}/{flags}: {reason}");

    /// <summary>An error in the flags.</summary>
    public static RegexSyntaxException InFlags(string flags) =>
        new($"Invalid flags supplied to RegExp constructor '{flags}'");
}
