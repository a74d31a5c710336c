namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>Limits are suspended.</summary>
public sealed record TimeLimitsPaused : TimeLimitAsked;
