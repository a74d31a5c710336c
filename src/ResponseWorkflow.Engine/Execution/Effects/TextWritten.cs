namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>A WriteLine activity wrote a line.</summary>
/// <param name="Text">The line, without its end.</param>
public sealed record TextWritten(string Text) : Effect;
