namespace TestKit.Databases;

/// <summary>Where the programs of the PostgreSQL server are.</summary>
internal static class PostgreSqlBinaries
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The folder with <c>initdb</c> and <c>postgres</c>: the first one on the path, else the newest of Debian's.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Folder { get; } = Find() ?? throw new InvalidOperationException(
        $"The PostgreSQL server is not installed: neither the path nor {DebianRoot}/*/bin holds initdb and postgres. ./test.sh installs it.");

    private static string? Find()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists(DebianRoot)
            ? Directory.GetDirectories(DebianRoot).OrderByDescending(static folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return onPath.Concat(debian.Select(static folder => Path.Combine(folder, "bin"))).FirstOrDefault(IsComplete);
    }

    private static bool IsComplete(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));
}
