namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>How many calls of a system are open.</summary>
/// <param name="System">Which system.</param>
/// <param name="Waiting">How many are to be made or under way.</param>
/// <param name="Stuck">How many of these have failed and wait for another attempt.</param>
public sealed record SystemStanding(string System, int Waiting, int Stuck);
