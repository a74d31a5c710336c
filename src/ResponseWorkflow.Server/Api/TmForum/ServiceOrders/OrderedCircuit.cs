using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>A circuit of an order.</summary>
/// <param name="Data">The circuit as the case has it.</param>
/// <param name="AccessBuild">Whether access must be built; null when nothing is said.</param>
/// <param name="Distance">Kilometres from the nearest maintenance point; null when nothing is said.</param>
internal sealed record OrderedCircuit(DataObject Data, bool? AccessBuild, double? Distance);
