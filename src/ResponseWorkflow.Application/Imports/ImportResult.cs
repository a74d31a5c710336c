using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Imports;

/// <summary>What an import made of a row.</summary>
/// <param name="Row">Its number in the sheet, from 1.</param>
/// <param name="Name">What it is about, such as a number; empty when the row names nothing.</param>
/// <param name="Act">What was made of it.</param>
/// <param name="Refusals">What is wrong with it.</param>
public sealed record ImportResult(int Row, string Name, ImportAct Act, IReadOnlyList<Refusal> Refusals);
