namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Which page of a list.</summary>
/// <param name="Number">Number of the page, from 0.</param>
/// <param name="Size">Entries of a page, from 1 to <see cref="DefinitionOptions.PageSizeLimit"/>.</param>
public sealed record PageRequest(int Number = 0, int Size = 25);
