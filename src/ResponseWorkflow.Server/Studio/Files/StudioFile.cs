using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace ResponseWorkflow.Server.Studio.Files;

/// <summary>One of the designer's files.</summary>
/// <param name="ContentType">The type of its content, whatever the coding.</param>
/// <param name="IsFingerprinted">Whether its name changes with its content, so that a browser need never ask for it again.</param>
/// <param name="Contents">Its codings, the preferred first; the last is the file as it is.</param>
internal sealed partial record StudioFile(string ContentType, bool IsFingerprinted, IReadOnlyList<StoredContent> Contents)
{
    /// <summary>Whether the content depends on what the client takes.</summary>
    public bool HasChoice => Contents.Count > 1;

    /// <summary>The content for a client.</summary>
    public StoredContent For(StringValues acceptEncoding) => Contents.First(content => content.Coding.IsAccepted(acceptEncoding));

    /// <summary>Whether a name holds the fingerprint of the content. Elsewhere ten letters between dots may be a word.</summary>
    public static bool HasFingerprint(string path) =>
        path.StartsWith("_framework/", StringComparison.Ordinal) ? FrameworkName.IsMatch(path) : StyleBundleName.IsMatch(path);

    [GeneratedRegex(@"\.[a-z0-9]{10}\.[a-z]+$", RegexOptions.NonBacktracking)]
    private static partial Regex FrameworkName { get; }

    [GeneratedRegex(@"\.[a-z0-9]{10}\.bundle\.scp\.css$", RegexOptions.NonBacktracking)]
    private static partial Regex StyleBundleName { get; }
}
