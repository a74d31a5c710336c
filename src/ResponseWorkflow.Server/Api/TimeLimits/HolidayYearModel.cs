namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The public holidays of a year.</summary>
public sealed record HolidayYearModel
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Whether they are known; otherwise the list is empty.</summary>
    public required bool IsAnnounced { get; init; }

    /// <summary>Whether the caller may change them.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>The newest version, 0 when there is none; <c>If-Match</c> takes it in quotes.</summary>
    public required int LatestVersion { get; init; }

    /// <summary>The holidays, in order.</summary>
    public required IReadOnlyList<HolidayModel> Holidays { get; init; }

    /// <summary>The versions of the year, the newest first.</summary>
    public required IReadOnlyList<LimitVersionModel> Versions { get; init; }
}
