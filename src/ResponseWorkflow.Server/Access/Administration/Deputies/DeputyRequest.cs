using ResponseWorkflow.Application.Organisation.Deputies;

namespace ResponseWorkflow.Server.Access.Administration.Deputies;

/// <summary>Names a deputy.</summary>
public sealed record DeputyRequest
{
    /// <summary>Id or sign-in name of who stands in.</summary>
    public required string Deputy { get; init; }

    /// <summary>From when on; now when left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }

    internal DeputyDetails Details() => new() { Deputy = Deputy, ValidFrom = ValidFrom, ValidUntil = ValidUntil };
}
