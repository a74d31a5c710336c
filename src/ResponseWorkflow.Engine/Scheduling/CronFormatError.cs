namespace ResponseWorkflow.Engine.Scheduling;

/// <summary>Why a text is no cron expression.</summary>
/// <param name="Field">The field that is wrong, such as <c>minutes</c>; empty when the number of fields is.</param>
/// <param name="English">What is wrong.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record CronFormatError(string Field, string English, string Chinese);
