namespace ResponseWorkflow.Application.Organisation.Users.Sessions;

/// <summary>A browser in which a user has signed in. The cookie only names it, so it can be ended here.</summary>
public sealed class SessionRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Who signed in.</summary>
    public required string UserId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was used last, as exactly as <see cref="UserSessionOptions.TouchInterval"/> says.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>Network address that the user signed in from; null when not known.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser calls itself; null when it did not say.</summary>
    public string? Agent { get; init; }

    /// <summary>When it was ended; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
