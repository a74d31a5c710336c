namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>A line from a step to the one that may come after it.</summary>
/// <param name="Source">Id of the activity that it leaves.</param>
/// <param name="Port">The outcome that it follows.</param>
/// <param name="Name">What the outcome is called; null when it needs no word.</param>
/// <param name="Target">Id of the activity that it enters.</param>
public sealed record DrawnConnection(string Source, string Port, LocalName? Name, string Target);
