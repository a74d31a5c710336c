using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>What an act on a task takes from its request beside its own fields.</summary>
internal sealed record TaskCaller
{
    [FromServices]
    public required ICurrentUser User { get; init; }

    [FromHeader(Name = "Idempotency-Key"), Description("A repeat of the command with the same key is not carried out again, but answered as the first was.")]
    public string? IdempotencyKey { get; init; }

    [FromHeader(Name = "If-Match"), Description("ETag of the task that the act goes by.")]
    public string? IfMatch { get; init; }

    /// <summary>Who does something with which task.</summary>
    public TaskCall Call(string taskId) => new(taskId, User.Actor(), Key(), RowTag.Read(IfMatch));

    /// <summary>The key.</summary>
    /// <exception cref="RefusedException">It is empty: every client that forgot to fill it in would share it.</exception>
    public string? Key() => IdempotencyKey is { } key && string.IsNullOrWhiteSpace(key) ? throw new RefusedException(ApiRefusals.EmptyKey()) : IdempotencyKey;
}
