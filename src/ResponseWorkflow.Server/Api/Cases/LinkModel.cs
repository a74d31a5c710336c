using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Organisation.Users.Queries;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A link as it is seen from one of its cases.</summary>
public sealed record LinkModel
{
    /// <summary>What the case that the link goes from has to do with the one that it goes to.</summary>
    public required CaseLinkKind Kind { get; init; }

    /// <summary>Whether it is seen from the one that it goes to.</summary>
    public required bool IsReverse { get; init; }

    /// <summary>Id of the case at the other end.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is open, or how it ended.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Who linked them, as people are called now.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal static LinkModel Of(CaseLinkSummary link, PersonNames names) => new()
    {
        Kind = link.Kind,
        IsReverse = link.IsReverse,
        CaseId = link.Other.Id,
        Number = link.Other.Number,
        Title = link.Other.Title,
        Status = link.Other.Status,
        By = names.Of(link.By),
        At = link.At,
    };
}
