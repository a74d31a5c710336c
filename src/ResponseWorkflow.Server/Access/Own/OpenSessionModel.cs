using ResponseWorkflow.Application.Organisation.Users.Sessions;

namespace ResponseWorkflow.Server.Access.Own;

/// <summary>A browser in which a user has signed in.</summary>
public sealed record OpenSessionModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>When the user signed in.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was used last, to a few minutes.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Network address that the user signed in from.</summary>
    public required string? Address { get; init; }

    /// <summary>What the browser calls itself.</summary>
    public required string? Agent { get; init; }

    /// <summary>Whether it is the one that asks.</summary>
    public required bool IsThis { get; init; }

    internal static OpenSessionModel Of(SessionRow row, string? current) => new()
    {
        Id = row.Id,
        StartedAt = row.StartedAt,
        LastSeenAt = row.LastSeenAt,
        Address = row.Address,
        Agent = row.Agent,
        IsThis = row.Id == current,
    };
}
