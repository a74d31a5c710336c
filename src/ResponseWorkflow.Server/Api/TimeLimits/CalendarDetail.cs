namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A calendar with its versions.</summary>
public sealed record CalendarDetail
{
    /// <summary>The calendar.</summary>
    public required CalendarModel Calendar { get; init; }

    /// <summary>Whether the caller may change it.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>The newest version; <c>If-Match</c> takes it in quotes.</summary>
    public required int LatestVersion { get; init; }

    /// <summary>Its versions, the newest first.</summary>
    public required IReadOnlyList<LimitVersionModel> Versions { get; init; }
}
