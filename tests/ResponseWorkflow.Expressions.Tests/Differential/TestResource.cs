namespace ResponseWorkflow.Expressions.Tests.Differential;

/// <summary>Text files that lie beside the tests and travel inside of their assembly.</summary>
internal static class TestResource
{
    public static string Read(string name)
    {
        using var stream = typeof(TestResource).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"There is no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
