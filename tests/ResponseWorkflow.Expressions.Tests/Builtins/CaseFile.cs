namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>A file of programs and the answers that Node gives; <c>Cases/expect.mjs</c> writes the answers.</summary>
internal sealed record CaseFile(string Name, string Zone, IReadOnlyList<(int Line, string Source, string Expected)> Cases)
{
    private const string ZoneMark = "# zone: ";

    /// <summary>All files there are.</summary>
    public static IReadOnlyList<CaseFile> All { get; } =
        [.. typeof(CaseFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    private static CaseFile Read(string name)
    {
        using var reader = new StreamReader(typeof(CaseFile).Assembly.GetManifestResourceStream(name)!);
        var lines = reader.ReadToEnd().Split('\n');
        var zone = lines.FirstOrDefault(line => line.StartsWith(ZoneMark, StringComparison.Ordinal))?[ZoneMark.Length..] ?? "UTC";
        var cases = lines.Select((text, index) => (Line: index + 1, Parts: text.Split('\t')))
            .Where(row => row.Parts.Length == 2 && !row.Parts[0].StartsWith('#'))
            .Select(row => (row.Line, row.Parts[0], row.Parts[1]));
        return new(name, zone, [.. cases]);
    }
}
