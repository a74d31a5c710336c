namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>The lists of dispatch orders that the centre keeps itself.</summary>
public sealed record OrderTerms
{
    /// <summary>The sections of the tracking board, in the order of its columns.</summary>
    public required IReadOnlyList<OrderTermModel> Sections { get; init; }

    /// <summary>How near the end of its time something is that the board calls due soon, in seconds.</summary>
    public required double DueSoonSeconds { get; init; }
}
