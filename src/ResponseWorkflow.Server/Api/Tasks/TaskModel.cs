using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Tasks;

/// <summary>A task that an instance asks the outside to do.</summary>
public sealed record TaskModel
{
    /// <summary>By which its result is reported.</summary>
    public required string TaskId { get; init; }

    /// <summary>What is to be done.</summary>
    public required string TaskName { get; init; }

    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The bookmark that the report resumes.</summary>
    public required string BookmarkId { get; init; }

    /// <summary>Data for it.</summary>
    public required JsonText? Payload { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
