namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Files that somebody is going to add to a case that is not there yet.</summary>
public sealed record AttachmentCheckRequest
{
    /// <summary>The files.</summary>
    public IReadOnlyList<AttachmentCheckFile>? Files { get; init; }
}
