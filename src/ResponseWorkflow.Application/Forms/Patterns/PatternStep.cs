namespace ResponseWorkflow.Application.Forms.Patterns;

/// <summary>A step of a pattern.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Set">The characters that it takes.</param>
/// <param name="Other">Where a fork or a jump goes.</param>
internal sealed record PatternStep(PatternStepKind Kind, CharacterSet? Set = null, int Other = 0);
