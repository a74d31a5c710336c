namespace ResponseWorkflow.Application.Definitions.Importing;

/// <summary>Which files are imported when a node starts.</summary>
public sealed class DefinitionImportOptions
{
    /// <summary>Where they stand in the configuration.</summary>
    public const string Section = "Definitions:Import";

    /// <summary>The folder, with all folders below it; <c>workflows</c> by default. A relative path starts at the working folder of the process.</summary>
    public string Folder { get; set; } = "workflows";

    /// <summary>Whether files are imported at all; they are by default.</summary>
    public bool IsEnabled { get; set; } = true;
}
