namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>A page of a list.</summary>
/// <param name="Items">Its entries.</param>
/// <param name="TotalCount">How many entries the whole list has.</param>
/// <typeparam name="T">The entries.</typeparam>
public sealed record Page<T>(IReadOnlyList<T> Items, int TotalCount);
