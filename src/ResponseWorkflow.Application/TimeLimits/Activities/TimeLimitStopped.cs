namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>What a limit is for is done.</summary>
public sealed record TimeLimitStopped : TimeLimitAsked;
