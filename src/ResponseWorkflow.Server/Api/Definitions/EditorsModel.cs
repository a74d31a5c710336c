namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>The others who are editing a definition.</summary>
public sealed record EditorsModel
{
    /// <summary>They, by name; whoever asks is left out.</summary>
    public required IReadOnlyList<EditorModel> Items { get; init; }
}
