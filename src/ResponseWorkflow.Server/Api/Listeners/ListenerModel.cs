using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Listeners;

namespace ResponseWorkflow.Server.Api.Listeners;

/// <summary>Another system that is told of what it handed in.</summary>
public sealed record ListenerModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Of what it is told.</summary>
    public required NorthResource Resource { get; init; }

    /// <summary>Where events are sent.</summary>
    public required string Callback { get; init; }

    /// <summary>The kinds of events; empty for all.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Who registered it.</summary>
    public required string Owner { get; init; }

    /// <summary>Code of the unit of whose cases it is told.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Name of the unit in Chinese.</summary>
    public required string UnitNameZh { get; init; }

    /// <summary>Name of the unit in English.</summary>
    public required string UnitNameEn { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it took an event last; null when it never has.</summary>
    public required DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>When an attempt failed last; null when none has.</summary>
    public required DateTimeOffset? LastFailureAt { get; init; }

    /// <summary>Why.</summary>
    public required string? LastError { get; init; }

    /// <summary>How many attempts have failed since the last that did not.</summary>
    public required int Failures { get; init; }

    /// <summary>How many events it has taken.</summary>
    public required long Delivered { get; init; }

    internal static ListenerModel Of(ListenerSummary one) => new()
    {
        Id = one.Listener.Id,
        Resource = one.Listener.Resource,
        Callback = one.Listener.Callback,
        Events = one.Listener.Events.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Owner = one.Listener.Owner,
        UnitCode = one.Unit.Code,
        UnitNameZh = one.Unit.NameZh,
        UnitNameEn = one.Unit.NameEn,
        CreatedAt = one.Listener.CreatedAt,
        LastSuccessAt = one.Listener.LastSuccessAt,
        LastFailureAt = one.Listener.LastFailureAt,
        LastError = one.Listener.LastError,
        Failures = one.Listener.Failures,
        Delivered = one.Listener.Delivered,
    };
}
