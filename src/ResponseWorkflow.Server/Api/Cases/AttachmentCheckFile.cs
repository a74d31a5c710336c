namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A file that somebody is going to add.</summary>
public sealed record AttachmentCheckFile
{
    /// <summary>What it is called.</summary>
    public string? FileName { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long? Size { get; init; }
}
