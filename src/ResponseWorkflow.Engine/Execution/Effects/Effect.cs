namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>Something that a burst wants done: plain data that the host stores or carries out in the same transaction as the state.</summary>
/// <remarks>Hosts may add effects of their own and let their activities emit them.</remarks>
public abstract record Effect;
