namespace ResponseWorkflow.Demo.Seeding;

/// <summary>How a step may be returned.</summary>
/// <param name="Step">Id of the earlier step.</param>
/// <param name="Reason">Why.</param>
internal sealed record DemoReturn(string Step, string Reason);
