using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>A place where an instance waits.</summary>
internal sealed record StudioBookmark(
    string Id,
    string Name,
    string Hash,
    DataValue Payload,
    string ActivityId,
    string ActivityNodeId,
    string ActivityInstanceId,
    DateTimeOffset CreatedAt,
    bool AutoBurn,
    string? CallbackMethodName,
    DataObject Metadata);
