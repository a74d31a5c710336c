using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Queries;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A case as lists show it.</summary>
public sealed record CaseModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The readable number.</summary>
    public required string Number { get; init; }

    /// <summary>Id of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>The customer's name; null when it is not known.</summary>
    public required string? CustomerName { get; init; }

    /// <summary>The customer's number; null when it is not known.</summary>
    public required string? CustomerNumber { get; init; }

    /// <summary>The customer's grade; null when it is not known.</summary>
    public required string? Grade { get; init; }

    /// <summary>Number of the circuit; null when it concerns none.</summary>
    public required string? CircuitNumber { get; init; }

    /// <summary>Telephone of whoever can be asked; null when it is not known.</summary>
    public required string? ContactPhone { get; init; }

    /// <summary>Where; null when it is not known.</summary>
    public required string? Address { get; init; }

    /// <summary>The unit that it belongs to.</summary>
    public required string UnitId { get; init; }

    /// <summary>Name of the unit in Chinese.</summary>
    public required string UnitNameZh { get; init; }

    /// <summary>Name of the unit in English.</summary>
    public required string UnitNameEn { get; init; }

    /// <summary>Key of the state that the process has set; null before it has set one.</summary>
    public required string? State { get; init; }

    /// <summary>The state in Chinese words.</summary>
    public required string? StateZh { get; init; }

    /// <summary>The state in English words.</summary>
    public required string? StateEn { get; init; }

    /// <summary>Whether it is open, or how it ended.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>How pressing it is.</summary>
    public required CasePriority Priority { get; init; }

    /// <summary>Id of the user who answers for it; null when nobody does.</summary>
    public required string? OwnerId { get; init; }

    /// <summary>Name of that user.</summary>
    public required string? OwnerName { get; init; }

    /// <summary>Name of whoever started it: of a person the present one, of a program that in histories.</summary>
    public required string StartedBy { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it should be done; null when nothing says so, and while its time limit is suspended.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether the time limit by which it is due is suspended.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>Seconds of counted time that are left while it is suspended, negative when it was over before.</summary>
    public required long? PausedLeftSeconds { get; init; }

    /// <summary>Whether the time limit by which it is due has come to its first warning.</summary>
    public required bool IsWarned { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When something was done to it last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes of what people can change; <c>If-Match</c> takes it in quotes.</summary>
    public required long Version { get; init; }

    internal static CaseModel Of(CaseSummary summary) => Of(summary.Case, summary.Unit.NameZh, summary.Unit.NameEn, summary.OwnerName, summary.StarterName, summary.IsWarned);

    private static CaseModel Of(CaseRow row, string unitNameZh, string unitNameEn, string? ownerName, string starterName, bool isWarned) => new()
    {
        Id = row.Id,
        Number = row.Number,
        Kind = row.Kind,
        Title = row.Title,
        CustomerName = row.CustomerName,
        CustomerNumber = row.CustomerNumber,
        Grade = row.Grade,
        CircuitNumber = row.CircuitNumber,
        ContactPhone = row.ContactPhone,
        Address = row.Address,
        UnitId = row.UnitId,
        UnitNameZh = unitNameZh,
        UnitNameEn = unitNameEn,
        State = row.State,
        StateZh = row.StateZh,
        StateEn = row.StateEn,
        Status = row.Status,
        Priority = row.Priority,
        OwnerId = row.OwnerId,
        OwnerName = ownerName,
        StartedBy = starterName,
        StartedAt = row.StartedAt,
        DueAt = row.DueAt,
        IsPaused = row.IsPaused,
        PausedLeftSeconds = row.PausedLeftSeconds,
        IsWarned = isWarned,
        ClosedAt = row.ClosedAt,
        UpdatedAt = row.UpdatedAt,
        Version = row.Revision,
    };
}
