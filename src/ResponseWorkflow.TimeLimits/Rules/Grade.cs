using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>A grade of customers.</summary>
/// <param name="Name">The name that rows use, such as <c>Gold</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Aliases">Local names of the same grade, such as <c>A</c>.</param>
/// <param name="RowsOf">The grade whose rows hold for this one as long as a key has no row of its own for it; null for none.</param>
public sealed record Grade(string Name, LocalText Label, ImmutableArray<string> Aliases, string? RowsOf);
