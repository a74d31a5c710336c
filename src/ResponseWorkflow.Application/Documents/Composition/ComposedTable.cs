namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>A table.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; each has a cell for each column.</param>
public sealed record ComposedTable(IReadOnlyList<ComposedColumn> Columns, IReadOnlyList<IReadOnlyList<ComposedCell>> Rows) : ComposedBlock;
