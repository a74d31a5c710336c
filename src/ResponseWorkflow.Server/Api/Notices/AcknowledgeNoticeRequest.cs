namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>To acknowledge a notice.</summary>
public sealed record AcknowledgeNoticeRequest
{
    /// <summary>What is to be done; told to those who work on the case. Null or empty for no more than having seen it.</summary>
    public string? Instruction { get; init; }
}
