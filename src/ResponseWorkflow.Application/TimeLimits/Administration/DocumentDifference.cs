namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>A field of a document that differs between two versions.</summary>
/// <param name="Field">The field, such as <c>within.limit</c>.</param>
/// <param name="Before">What it said, as JSON; null when it was not there.</param>
/// <param name="After">What it says, as JSON; null when it is no longer there.</param>
public sealed record DocumentDifference(string Field, string? Before, string? After);
