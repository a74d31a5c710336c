namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>A task that an instance asks the outside to do (<c>RunTask</c>), until it is reported or given up.</summary>
public sealed class RequestedTaskRow
{
    /// <summary>The bookmark that the report resumes.</summary>
    public required string BookmarkId { get; init; }

    /// <summary>By which the result is reported.</summary>
    public required string TaskId { get; init; }

    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>What is to be done.</summary>
    public required string TaskName { get; init; }

    /// <summary>Data for it, JSON.</summary>
    public string? Payload { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
