using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace ResponseWorkflow.Server.Hosting;

/// <summary>How changed files of settings are noticed while the server runs.</summary>
/// <remarks>
/// The framework would watch the folder with all that lies below it, and there the database writes all day: each of its writes would wake the server up to tell
/// it that no settings have changed. Looking at the files themselves every few seconds costs nothing.
/// </remarks>
internal static class SettingsFiles
{
    private const string Names = "appsettings";

    /// <summary>Makes a builder that does not watch its folder, and looks at the files of settings in it instead.</summary>
    /// <param name="args">The command line.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        LookAt(builder.Configuration, builder.Environment.ContentRootPath);
        return builder;
    }

    /// <summary>Has the files of settings in a folder looked at every few seconds.</summary>
    public static void LookAt(IConfigurationBuilder settings, string folder)
    {
        var provider = new PhysicalFileProvider(folder) { UsePollingFileWatcher = true, UseActivePolling = true };
        for (var place = 0; place < settings.Sources.Count; place++)
        {
            if (settings.Sources[place] is JsonConfigurationSource { Path: { } path } file && path.StartsWith(Names, StringComparison.Ordinal))
                settings.Sources[place] = new JsonConfigurationSource { FileProvider = provider, Path = path, Optional = file.Optional, ReloadOnChange = true };
        }
    }
}
