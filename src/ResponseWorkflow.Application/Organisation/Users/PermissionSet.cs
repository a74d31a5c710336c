namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>What somebody may do.</summary>
/// <remarks>
/// A pattern is the name of a permission, <c>definitions.*</c> for all that begin so, <c>*.read</c> for all that end so, or <c>*</c> for all. Patterns take in what later versions of the
/// program add; so the role of administrators stays complete.
/// </remarks>
/// <param name="patterns">The patterns.</param>
/// <param name="limit">What is not in this is not in the set either; null for no limit.</param>
public sealed class PermissionSet(IEnumerable<string> patterns, PermissionSet? limit = null)
{
    private const string Everything = "*";
    private const string First = "*.";
    private const string Rest = ".*";

    private readonly HashSet<string> _patterns = new(patterns, StringComparer.Ordinal);

    /// <summary>Everything.</summary>
    public static PermissionSet All { get; } = new([Everything]);

    /// <summary>The permissions by name, in the order of <see cref="Permissions.All"/>.</summary>
    public IReadOnlyList<string> Names => [.. Permissions.All.Where(Allows)];

    /// <summary>Whether a permission is in it.</summary>
    public bool Allows(string permission)
    {
        ArgumentNullException.ThrowIfNull(permission);
        return limit?.Allows(permission) != false && (_patterns.Contains(permission) || _patterns.Any(pattern => Covers(pattern, permission)));
    }

    /// <summary>Whether a pattern means any permission at all: one that does not is mistyped.</summary>
    public static bool IsKnown(string pattern) => Permissions.All.Any(permission => pattern == permission || Covers(pattern, permission));

    private static bool Covers(string pattern, string permission) =>
        pattern == Everything
        || (pattern.StartsWith(First, StringComparison.Ordinal) && permission.EndsWith(pattern[1..], StringComparison.Ordinal))
        || (pattern.EndsWith(Rest, StringComparison.Ordinal) && permission.StartsWith(pattern[..^1], StringComparison.Ordinal));
}
