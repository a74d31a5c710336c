namespace ResponseWorkflow.Application.Definitions.Editing;

/// <summary>How long somebody counts as editing.</summary>
public sealed class EditorOptions
{
    /// <summary>Where they stand in the configuration.</summary>
    public const string Section = "Definitions:Editors";

    /// <summary>After how much silence a person is not editing any more; 60 seconds by default. Pages speak up every 20 seconds.</summary>
    public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(60);
}
