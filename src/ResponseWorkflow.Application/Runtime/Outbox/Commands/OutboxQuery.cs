namespace ResponseWorkflow.Application.Runtime.Outbox.Commands;

/// <summary>Which calls a page shows. The state or the instance must be given.</summary>
public sealed record OutboxQuery
{
    /// <summary>The most calls that a page may have.</summary>
    public const int LargestSize = 500;

    /// <summary>Only calls in that state; null for all.</summary>
    public OutboxState? State { get; init; }

    /// <summary>Only calls of that kind, such as <c>http</c>; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Only calls of that instance; null for all.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Only stuck calls: those that have failed and wait for another attempt. Meant for the state <see cref="OutboxState.Pending"/>.</summary>
    public bool IsStuck { get; init; }

    /// <summary>How many calls the page has at most; 50.</summary>
    public int Size { get; init; } = 50;

    /// <summary>The <see cref="OutboxPage.Next"/> of the page before; null for the first page.</summary>
    public string? After { get; init; }
}
