namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>One-character strings, shared for the common characters.</summary>
internal static class CharacterText
{
    private static readonly string[] Latin = [.. Enumerable.Range(0, 256).Select(i => ((char)i).ToString())];

    /// <summary>The string of one UTF-16 unit.</summary>
    public static string Of(char character) => character < Latin.Length ? Latin[character] : character.ToString();
}
