namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>Something that happened to a circuit on the ledger: who or which order changed what. Rows are added only.</summary>
public sealed class CircuitEventRow
{
    /// <summary>The circuit.</summary>
    public required string CircuitId { get; init; }

    /// <summary>Its place in the history, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Key of the state in which the circuit was then.</summary>
    public required string State { get; init; }

    /// <summary>Name of the person who wanted it; null when the process did it by itself.</summary>
    public string? By { get; init; }

    /// <summary>Number of the case whose process did it; null when people did it on the ledger.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>What became of which field: a JSON list of objects with field, before and after.</summary>
    public required string Changes { get; init; }
}
