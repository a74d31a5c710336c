namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>The files that a new installation starts with.</summary>
public static class SeedFiles
{
    /// <summary>The file of facts, grades, roles and channels.</summary>
    public const string Vocabulary = "vocabulary.json";

    /// <summary>The file of calendars.</summary>
    public const string Calendars = "calendars.json";

    /// <summary>The folder of the holidays, one file a year.</summary>
    public const string Holidays = "holidays/";

    /// <summary>The folder of the rule rows.</summary>
    public const string Rules = "rules/";

    private const string Prefix = "Seed/";

    /// <summary>All files, by path.</summary>
    public static IReadOnlyList<DataFile> All { get; } =
    [
        .. typeof(SeedFiles).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static name => new DataFile(name[Prefix.Length..].Replace('\\', '/'), Content(name))),
    ];

    /// <summary>Files with those of the kinds that they lack.</summary>
    internal static DataFile[] Complete(IEnumerable<DataFile> files)
    {
        var given = files.ToArray();
        var lacking = new[] { Vocabulary, Calendars, Holidays, Rules }.Where(kind => !given.Any(file => file.Path.StartsWith(kind, StringComparison.Ordinal)));
        return [.. given, .. lacking.SelectMany(kind => All.Where(file => file.Path.StartsWith(kind, StringComparison.Ordinal)))];
    }

    private static byte[] Content(string name)
    {
        using var stream = typeof(SeedFiles).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
