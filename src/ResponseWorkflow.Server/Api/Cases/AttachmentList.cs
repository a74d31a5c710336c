namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The files of a case.</summary>
public sealed record AttachmentList
{
    /// <summary>The files, the newest first.</summary>
    public required IReadOnlyList<AttachmentModel> Items { get; init; }
}
