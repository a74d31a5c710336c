using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Callers;

/// <summary>What a command of the API takes from its request beside its own fields.</summary>
internal sealed record Caller
{
    [FromServices]
    public required ICurrentUser User { get; init; }

    // Described by the attribute: a comment would be taken for that of the body in the description of the API.
    [FromHeader(Name = "Idempotency-Key"), Description("A repeat of the command with the same key is not carried out again, but answered as the first was.")]
    public string? IdempotencyKey { get; init; }

    /// <summary>Who gives the command.</summary>
    /// <exception cref="RefusedException">The key is empty: every client that forgot to fill it in would share it.</exception>
    public CommandOrigin Origin() => IdempotencyKey is { } key && string.IsNullOrWhiteSpace(key)
        ? throw new RefusedException(ApiRefusals.EmptyKey())
        : new CommandOrigin(User.Name, IdempotencyKey);
}
