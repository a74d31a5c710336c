using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>A row or addition with the file that it was read from.</summary>
internal sealed record ReadRow<T>(T Row, RowHeader Header, string File);
