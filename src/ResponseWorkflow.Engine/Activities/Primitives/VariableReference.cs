namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Names a variable of a definition.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, for people.</param>
public sealed record VariableReference(string Id, string? Name);
