namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>A part of the data that a new installation starts with.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Which version it is.</param>
/// <param name="Key">The key that a row or an addition belongs to; null for the rest.</param>
/// <param name="Document">What it says, in the form of the files.</param>
internal sealed record SeedDocument(TermKind Kind, string Name, int Version, string? Key, string Document);
