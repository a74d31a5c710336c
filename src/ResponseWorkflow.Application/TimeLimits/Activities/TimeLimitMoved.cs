namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>A limit is replaced by another, as an approved extension does.</summary>
/// <param name="Limit">When it is over from now on.</param>
public sealed record TimeLimitMoved(DateTimeOffset Limit) : TimeLimitAsked;
