namespace ResponseWorkflow.Application.Definitions.Editing;

/// <summary>Somebody who is editing a definition.</summary>
/// <param name="Name">Name of the person.</param>
/// <param name="SeenAt">When the person's page said so last.</param>
public sealed record EditorPresence(string Name, DateTimeOffset SeenAt);
