namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>A suspension of limits is over.</summary>
public sealed record TimeLimitsResumed : TimeLimitAsked;
