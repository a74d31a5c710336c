namespace ResponseWorkflow.Server.Pages;

/// <summary>The staff pages: section <c>Pages</c>.</summary>
public sealed class PagesOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Pages";

    /// <summary>The folder of the built pages; when empty, that which stands beside the program.</summary>
    public string Folder { get; set; } = "";
}
