namespace ResponseWorkflow.Cli;

/// <summary>The surroundings of a command.</summary>
/// <param name="Output">What the command answers.</param>
/// <param name="Errors">Messages and notes beside the answer.</param>
/// <param name="Clock">The time.</param>
internal sealed record CommandContext(TextWriter Output, TextWriter Errors, TimeProvider Clock);
