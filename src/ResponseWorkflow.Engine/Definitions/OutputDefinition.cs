namespace ResponseWorkflow.Engine.Definitions;

/// <summary>An output that a workflow declares.</summary>
/// <param name="Name">Name.</param>
/// <param name="TypeName">Alias of the element type.</param>
/// <param name="IsArray">Whether the type is an array of it.</param>
/// <param name="DisplayName">Text for people.</param>
/// <param name="Description">Help for people.</param>
/// <param name="Category">Groups outputs.</param>
public sealed record OutputDefinition(string Name, string TypeName, bool IsArray, string? DisplayName, string? Description, string? Category);
