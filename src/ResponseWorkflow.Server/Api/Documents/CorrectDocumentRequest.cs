using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>To make a corrected document in the place of one.</summary>
public sealed record CorrectDocumentRequest
{
    /// <summary>Its fields as they should have been, all of them.</summary>
    public DataObject? Fields { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
