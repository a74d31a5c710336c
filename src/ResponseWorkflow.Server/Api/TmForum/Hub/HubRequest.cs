using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.TmForum.Hub;

/// <summary>A listener.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record HubRequest
{
    /// <summary>Its id; told by the server.</summary>
    public string? Id { get; init; }

    /// <summary>Where events are sent.</summary>
    public string? Callback { get; init; }

    /// <summary>Which events: <c>eventType=A,B</c>; all when left out.</summary>
    public string? Query { get; init; }
}
