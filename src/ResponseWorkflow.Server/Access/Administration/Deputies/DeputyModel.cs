using ResponseWorkflow.Application.Organisation.Deputies;

namespace ResponseWorkflow.Server.Access.Administration.Deputies;

/// <summary>Somebody stands in for somebody else.</summary>
public sealed record DeputyModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Who is away.</summary>
    public required string UserId { get; init; }

    /// <summary>How pages call who is away.</summary>
    public required string UserName { get; init; }

    /// <summary>Who stands in.</summary>
    public required string DeputyId { get; init; }

    /// <summary>How pages call who stands in.</summary>
    public required string DeputyName { get; init; }

    /// <summary>From when on.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>Who said so.</summary>
    public required string CreatedBy { get; init; }

    internal static DeputyModel Of(DeputySummary summary) => new()
    {
        Id = summary.Deputyship.Id,
        UserId = summary.User.Id,
        UserName = summary.User.DisplayName,
        DeputyId = summary.Deputy.Id,
        DeputyName = summary.Deputy.DisplayName,
        ValidFrom = summary.Deputyship.ValidFrom,
        ValidUntil = summary.Deputyship.ValidUntil,
        CreatedBy = summary.Deputyship.CreatedBy,
    };
}
