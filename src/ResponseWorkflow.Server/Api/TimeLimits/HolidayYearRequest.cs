namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The public holidays of a year.</summary>
public sealed record HolidayYearRequest
{
    /// <summary>The year, as the file says it; must be that of the address.</summary>
    public int? Year { get; init; }

    /// <summary>The holidays, in order.</summary>
    public IReadOnlyList<HolidayModel>? Holidays { get; init; }

    /// <summary>Why; must be given, except in a preview.</summary>
    public string? Reason { get; init; }
}
