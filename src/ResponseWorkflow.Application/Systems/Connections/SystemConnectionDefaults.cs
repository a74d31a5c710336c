namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>What a new connection has where its administrator says nothing. Section <c>Systems:Defaults</c>.</summary>
public sealed class SystemConnectionDefaults
{
    /// <summary>How long one request may take, in seconds; 10.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>How many attempts a call has; 5.</summary>
    public int Attempts { get; set; } = 5;

    /// <summary>How long work that the other system does in its own time may take, in seconds; 1,800.</summary>
    public int PatienceSeconds { get; set; } = 1800;

    /// <summary>The wait before such work is looked at again, in seconds; 2.</summary>
    public int PollSeconds { get; set; } = 2;

    /// <summary>The most requests that one node makes at the same time; 4.</summary>
    public int Parallelism { get; set; } = 4;

    /// <summary>How many entries a page of a list has; 100.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>The share of requests that must fail for the breaker to open, in percent; 50.</summary>
    public int BreakerPercent { get; set; } = 50;

    /// <summary>How many requests there must have been for the share to mean anything; 10.</summary>
    public int BreakerRequests { get; set; } = 10;

    /// <summary>The time over which they are counted, in seconds; 30.</summary>
    public int BreakerWindowSeconds { get; set; } = 30;

    /// <summary>How long no request is made once the breaker has opened, in seconds; 30.</summary>
    public int BreakerRestSeconds { get; set; } = 30;
}
