namespace ResponseWorkflow.Server.Studio;

/// <summary>The hosting of the designer: section <c>Studio</c>.</summary>
public sealed class StudioOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Studio";

    /// <summary>The folder of the designer's files; when it is not given, the folder <c>studio</c> beside the program.</summary>
    public string? Folder { get; set; }

    /// <summary>Where the product's own pages begin: the bar's link home leads there.</summary>
    public string HomePath { get; set; } = "/";

    /// <summary>Where those are sent who are not signed in. The address they wanted goes along as <c>returnUrl</c>.</summary>
    public string SignInPath { get; set; } = "/sign-in";

    /// <summary>The script (an ES module) that draws the product's own bar above the designer. While there is none, a plain bar stands in.</summary>
    public string BarScriptPath { get; set; } = "/assets/designer-bar.js";

    /// <summary>The style sheet of that bar.</summary>
    public string BarStylePath { get; set; } = "/assets/designer-bar.css";

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        _ when !IsPath(HomePath) => "Studio:HomePath must be a path of this server, such as \"/\".",
        _ when !IsPath(SignInPath) => "Studio:SignInPath must be a path of this server, such as \"/sign-in\".",
        _ when !IsPath(BarScriptPath) => "Studio:BarScriptPath must be a path of this server.",
        _ when !IsPath(BarStylePath) => "Studio:BarStylePath must be a path of this server.",
        _ => null,
    };

    // Two slashes would begin with the name of another host.
    private static bool IsPath(string? text) => text is ['/', ..] && !text.StartsWith("//", StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal);
}
