namespace ResponseWorkflow.Cli.Arguments;

/// <summary>An option of a command.</summary>
/// <param name="Name">Name with its dashes, such as <c>--mode</c>.</param>
/// <param name="Value">What its value is called in the help; null for a switch without value.</param>
/// <param name="Help">What it does, one line.</param>
/// <param name="IsRepeatable">Whether it may be given several times.</param>
internal sealed record CommandOption(string Name, string? Value, string Help, bool IsRepeatable = false);
