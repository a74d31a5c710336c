namespace ResponseWorkflow.Application.Customers.Imports;

/// <summary>A row of a file, read.</summary>
/// <typeparam name="T">What it says.</typeparam>
/// <param name="Row">Its number in the sheet, from 1.</param>
/// <param name="Details">What it says.</param>
/// <param name="Refusals">What could not be read; empty when everything could.</param>
public sealed record ImportLine<T>(int Row, T Details, IReadOnlyList<Refusals.Refusal> Refusals);
