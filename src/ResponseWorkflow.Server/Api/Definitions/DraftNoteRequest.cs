namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>The note that a draft will be published with.</summary>
public sealed record DraftNoteRequest
{
    /// <summary>What was changed; null or empty takes the note away.</summary>
    public string? ChangeNote { get; init; }
}
