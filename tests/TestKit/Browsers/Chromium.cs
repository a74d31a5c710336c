namespace TestKit.Browsers;

/// <summary>The browser of this machine. None is ever downloaded.</summary>
public static class Chromium
{
    private const string Variable = "RESPONSEWORKFLOW_CHROMIUM";

    // The one without windows comes first: a page costs it half as much.
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The arguments that it is started with. Tests run as root in containers, where its own sandbox cannot be made.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["--no-sandbox", "--disable-gpu"];

    /// <summary>Its program.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told
            ? told
            : Array.Find(Places, File.Exists) ?? throw new InvalidOperationException($"There is no Chromium: install it (Debian: apt-get install chromium-headless-shell), or set {Variable} to its program.");
}
