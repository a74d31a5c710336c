namespace TestKit.Processes;

/// <summary>The user that programs run as which refuse to run as root.</summary>
public static class UnprivilegedUser
{
    /// <summary>Its numbers; null where this process is no root and everything runs as it does.</summary>
    /// <exception cref="InvalidOperationException">This is root, and there is neither a user <c>postgres</c> nor a user <c>nobody</c>.</exception>
    public static (string User, string Group)? Ids { get; } = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? Find() : null;

    /// <summary>The beginning of a command line that changes to that user; empty where this process is no root.</summary>
    public static IReadOnlyList<string> Prefix { get; } = Ids is { } ids ? ["setpriv", "--reuid", ids.User, "--regid", ids.Group, "--clear-groups", "--"] : [];

    private static (string User, string Group) Find()
    {
        // name:password:user id:group id:...
        var users = File.ReadLines("/etc/passwd").Select(static line => line.Split(':')).Where(static parts => parts.Length > 3).ToArray();
        var user = users.FirstOrDefault(static parts => parts[0] == "postgres")
            ?? users.FirstOrDefault(static parts => parts[0] == "nobody")
            ?? throw new InvalidOperationException("Programs that refuse to run as root need a user 'postgres' or 'nobody'.");
        return (user[2], user[3]);
    }
}
