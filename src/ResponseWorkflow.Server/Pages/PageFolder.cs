using Microsoft.Extensions.FileProviders;

namespace ResponseWorkflow.Server.Pages;

/// <summary>Finds the built pages: in the folder that the settings name, beside a published program, or where the build left them.</summary>
internal static class PageFolder
{
    private const string Published = "pages";

    // Written by the build, so that the pages are not copied into the output of every project that refers to the server.
    private const string PathFile = "pages.path";

    /// <summary>The folder; one without files when the pages were not built.</summary>
    public static IFileProvider Find(string setting)
    {
        var folder = Path.GetFullPath(setting.Length > 0 ? setting : Beside());
        return Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
    }

    private static string Beside()
    {
        var pointer = Path.Combine(AppContext.BaseDirectory, PathFile);
        return File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : Path.Combine(AppContext.BaseDirectory, Published);
    }
}
