namespace Installation.Pictures;

/// <summary>Where pictures go: to what the run leaves behind, and into the documentation when UPDATE_PICTURES is <c>true</c>.</summary>
internal static class PictureFolder
{
    private const string Ending = ".png";

    /// <summary>The pictures of the documentation.</summary>
    public static string Documented => Repository.PathOf("docs", "pictures");

    /// <summary>Keeps one.</summary>
    public static async Task KeepAsync(string name, byte[] picture, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "pictures")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name + Ending), picture, cancellationToken);
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "true")
            await File.WriteAllBytesAsync(Path.Combine(Documented, name + Ending), picture, cancellationToken);
    }
}
