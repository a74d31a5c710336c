namespace ResponseWorkflow.Server.Storage;

/// <summary>Where the program keeps files: section <c>Data</c>.</summary>
public sealed class DataOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Data";

    /// <summary>The folder; under the current folder when it is not absolute. Made when it is missing and needed.</summary>
    public string Folder { get; set; } = "data";
}
