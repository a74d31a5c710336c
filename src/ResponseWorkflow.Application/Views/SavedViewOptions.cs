namespace ResponseWorkflow.Application.Views;

/// <summary>The settings of saved views: section <c>Views</c>.</summary>
public sealed class SavedViewOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Views";

    /// <summary>The most views that somebody may save of one list.</summary>
    public int PerList { get; set; } = 50;

    /// <summary>The longest name, in characters.</summary>
    public int NameLength { get; set; } = 60;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { PerList: < 1 } => "Views:PerList must be at least 1.",
        { NameLength: < 1 or > Storage.StorageMetadata.NameLength } => $"Views:NameLength must be from 1 to {Storage.StorageMetadata.NameLength}.",
        _ => null,
    };
}
