using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.Application.Audit;

namespace ResponseWorkflow.Application.Organisation;

/// <summary>What the audit trail says of an actor's act.</summary>
internal static class ActorEntries
{
    // Chinese stays readable in the database; the pages that show it encode it for themselves.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An entry.</summary>
    /// <param name="actor">Who did it.</param>
    /// <param name="act">One of <see cref="AuditActs"/>.</param>
    /// <param name="subject">One of <see cref="AuditSubjects"/>.</param>
    /// <param name="before">What was there before; null when nothing was.</param>
    /// <param name="after">What is there afterwards; null when nothing is.</param>
    public static AuditEntry Entry(this Actor actor, string act, string subject, object? before = null, object? after = null) => new(actor.Name, act, subject)
    {
        Before = before is null ? null : JsonSerializer.Serialize(before, Json),
        After = after is null ? null : JsonSerializer.Serialize(after, Json),
        Reason = actor.Reason,
    };
}
