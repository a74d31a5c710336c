namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>A column of a table.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Width">Its share of the width in percent; those of a table are 100 together.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand at the right.</param>
public sealed record ComposedColumn(string Label, double Width, bool IsNumber);
