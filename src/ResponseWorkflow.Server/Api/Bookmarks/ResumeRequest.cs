using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Bookmarks;

/// <summary>Resumes an instance at a bookmark.</summary>
public sealed record ResumeRequest
{
    /// <summary>What the instance gets as input.</summary>
    public DataObject? Input { get; init; }
}
