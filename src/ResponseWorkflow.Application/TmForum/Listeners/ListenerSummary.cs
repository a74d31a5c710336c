using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.TmForum.Listeners;

/// <summary>A listener as lists show it.</summary>
/// <param name="Listener">The listener.</param>
/// <param name="Unit">The unit of whose cases it is told.</param>
public sealed record ListenerSummary(TmfListenerRow Listener, UnitRow Unit);
