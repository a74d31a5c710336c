namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A public holiday of a year.</summary>
public sealed record HolidayModel
{
    /// <summary>What it is called.</summary>
    public LimitText? Name { get; init; }

    /// <summary>The days off, such as <c>2026-01-01</c>.</summary>
    public IReadOnlyList<string>? Off { get; init; }

    /// <summary>The days that are worked instead.</summary>
    public IReadOnlyList<string>? MakeUp { get; init; }
}
