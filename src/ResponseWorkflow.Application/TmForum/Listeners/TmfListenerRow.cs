namespace ResponseWorkflow.Application.TmForum.Listeners;

/// <summary>Somebody who is told of events of a resource (the hub of its interface).</summary>
public sealed class TmfListenerRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Of what it is told.</summary>
    public NorthResource Resource { get; init; }

    /// <summary>Where events are sent.</summary>
    public required string Callback { get; init; }

    /// <summary>The query as it was given; empty for all events.</summary>
    public required string Query { get; init; }

    /// <summary>The kinds of events that it is told of, separated by spaces; empty for all.</summary>
    public required string Events { get; init; }

    /// <summary>Id of the user or the program whose it is.</summary>
    public required string OwnerId { get; init; }

    /// <summary>Name of the owner, as histories have it.</summary>
    public required string Owner { get; init; }

    /// <summary>Id of the key or token by which it was registered; null when it was none. A key that is not valid any more ends the telling.</summary>
    public string? KeyId { get; init; }

    /// <summary>The unit of whose cases, and of those below, it is told.</summary>
    public required string UnitId { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it took an event last; null when it never has.</summary>
    public DateTimeOffset? LastSuccessAt { get; set; }

    /// <summary>When an attempt failed last; null when none has.</summary>
    public DateTimeOffset? LastFailureAt { get; set; }

    /// <summary>Why.</summary>
    public string? LastError { get; set; }

    /// <summary>How many attempts have failed since the last that did not.</summary>
    public int Failures { get; set; }

    /// <summary>How many events it has taken.</summary>
    public long Delivered { get; set; }
}
