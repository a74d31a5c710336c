using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>What was handed in, with the case that it became.</summary>
/// <param name="Request">What was handed in.</param>
/// <param name="Case">The case.</param>
/// <param name="Circuits">How the circuits of its dispatch order stand, by their keys; empty before it has one.</param>
public sealed record NorthSummary(NorthRequestRow Request, CaseRow Case, IReadOnlyDictionary<string, OrderCircuitState> Circuits);
