namespace Browser.Setting;

/// <summary>What the tests leave behind to be looked at: below <c>artifacts/browser</c>.</summary>
internal static class Artefacts
{
    private static readonly string Folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "browser")).FullName;

    /// <summary>The file for a screenshot of a test.</summary>
    public static string Screenshot(string test, int number, string name) => Path.Combine(Folder, test, $"{number:00}-{name}.png");

    /// <summary>Writes lines into a file.</summary>
    public static Task WriteAsync(string name, IEnumerable<string> lines) => File.WriteAllLinesAsync(Path.Combine(Folder, name), lines);
}
