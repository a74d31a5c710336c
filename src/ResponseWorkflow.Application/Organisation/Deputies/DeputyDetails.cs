namespace ResponseWorkflow.Application.Organisation.Deputies;

/// <summary>Who stands in, and when.</summary>
public sealed record DeputyDetails
{
    /// <summary>Id or sign-in name of who stands in.</summary>
    public required string Deputy { get; init; }

    /// <summary>From when on; null for now.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset ValidUntil { get; init; }
}
