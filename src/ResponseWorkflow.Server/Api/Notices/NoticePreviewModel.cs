namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>What a text would say.</summary>
public sealed record NoticePreviewModel
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Text.</summary>
    public required string Body { get; init; }

    /// <summary>Number of the case that it was filled in with; null when there is none.</summary>
    public required string? CaseNumber { get; init; }
}
