using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>Something that happened to a circuit on the ledger.</summary>
public sealed record CircuitEventModel
{
    /// <summary>Its place in the history, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Key of the state in which the circuit was then.</summary>
    public required string State { get; init; }

    /// <summary>Name of the person who wanted it; null when the process did it by itself.</summary>
    public required string? By { get; init; }

    /// <summary>Number of the case whose process did it; null when people did it on the ledger.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public required string? Reason { get; init; }

    /// <summary>What became of which field.</summary>
    public required IReadOnlyList<CircuitChangeModel> Changes { get; init; }

    internal static CircuitEventModel Of(CircuitEventRow row, PersonNames names) => new()
    {
        Number = row.Number,
        At = row.At,
        State = row.State,
        By = names.Of(row.By),
        CaseNumber = row.CaseNumber,
        Reason = row.Reason,
        Changes = [.. DataJson.Parse(row.Changes).AsArray().Select(static one => CircuitChangeModel.Of(one.AsObject()))],
    };
}
