namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>Names and values side by side.</summary>
/// <param name="Columns">How many pairs stand side by side.</param>
/// <param name="Rows">The rows; a pair that is wide stands in its row alone.</param>
public sealed record ComposedGrid(int Columns, IReadOnlyList<IReadOnlyList<ComposedPair>> Rows) : ComposedBlock;
