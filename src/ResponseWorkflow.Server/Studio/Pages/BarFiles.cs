using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Server.Studio.Pages;

/// <summary>Whether the staff pages have been built, whose bar stands above the designer. Without them a plain bar does.</summary>
internal sealed class BarFiles(IWebHostEnvironment environment, IOptions<StudioOptions> options)
{
    /// <summary>Whether the bar's script and style are among the files that this server sends.</summary>
    public bool Exist { get; } = environment.WebRootFileProvider.GetFileInfo(options.Value.BarScriptPath).Exists && environment.WebRootFileProvider.GetFileInfo(options.Value.BarStylePath).Exists;
}
