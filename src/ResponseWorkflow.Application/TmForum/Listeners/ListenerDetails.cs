namespace ResponseWorkflow.Application.TmForum.Listeners;

/// <summary>What somebody says who wants to be told of events.</summary>
public sealed record ListenerDetails
{
    /// <summary>Of what.</summary>
    public NorthResource Resource { get; init; }

    /// <summary>Where events are sent.</summary>
    public string? Callback { get; init; }

    /// <summary>Which events: <c>eventType=A,B</c>; all when null or empty.</summary>
    public string? Query { get; init; }
}
