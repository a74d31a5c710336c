using ResponseWorkflow.Application.Cases.Links;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Links a case with another one.</summary>
public sealed record LinkRequest
{
    /// <summary>What the case has to do with the other one.</summary>
    public required CaseLinkKind Kind { get; init; }

    /// <summary>Id or number of the other one.</summary>
    public string? Other { get; init; }
}
