namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>Who gives a command, and the key by which a repeat is known.</summary>
/// <param name="Cause">Who or what: a user's name, or the name of a program.</param>
/// <param name="IdempotencyKey">
/// A repeat of the command with the same key is not carried out again, but answered as the first was. Null when the caller can live with a second time.
/// </param>
public sealed record CommandOrigin(string Cause, string? IdempotencyKey = null);
