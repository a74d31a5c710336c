namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>One way to finish a task: a button for people, a port in the designer.</summary>
/// <param name="Name">Name of the port; definitions store it.</param>
/// <param name="TextZh">What the button says in Chinese.</param>
/// <param name="TextEn">The same in English.</param>
/// <param name="NeedsReason">Whether a reason must be given.</param>
public sealed record TaskOutcome(string Name, string TextZh, string TextEn, bool NeedsReason);
