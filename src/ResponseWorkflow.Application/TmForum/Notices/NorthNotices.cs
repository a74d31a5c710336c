using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.TmForum.Listeners;
using ResponseWorkflow.Application.TmForum.Requests;

namespace ResponseWorkflow.Application.TmForum.Notices;

/// <summary>Writes what listeners are told to the outbox, in the transaction of what it tells of. Safe for use by several threads.</summary>
/// <param name="options">How many attempts are made.</param>
internal sealed class NorthNotices(IOptions<NorthOptions> options)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tells those who listen of an event.</summary>
    public async Task TellAsync(RuntimeTransaction transaction, NorthRequestRow row, CaseRow of, string kind, CancellationToken cancellationToken)
    {
        var listeners = await ListenersAsync(transaction, row, cancellationToken);
        var wanting = listeners.Where(one => one.Events.Length == 0 || one.Events.Split(' ').Contains(kind, StringComparer.Ordinal)).OrderBy(static one => one.Id, StringComparer.Ordinal).ToList();
        if (wanting.Count == 0)
            return;

        // The row is written by this transaction, so no other one draws the same number.
        var number = ++row.NoticeCount;
        var eventId = transaction.Services.Seeds.NextId();
        var body = Body(transaction, row, of, kind, eventId).ToJsonString(Json);
        foreach (var listener in wanting)
        {
            transaction.Storage.Insert(new OutboxRow
            {
                Id = transaction.Services.Seeds.NextId(),
                Kind = NoticeCalls.KindName,
                InstanceId = of.InstanceId,
                Target = $"POST {new Uri(listener.Callback).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}",
                Request = new NoticeCall(listener.Id, row.CaseId, number, eventId, body).ToJson(),
                MaxAttempts = options.Value.Listeners.Attempts,
                NextAttemptAt = transaction.Now,
                CreatedAt = transaction.Now,
            });
        }

        transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Outbox));
    }

    // Who may not call any more is not told any more: the owner is active, and so is the key by which the listener was registered.
    private static Task<List<TmfListenerRow>> ListenersAsync(RuntimeTransaction transaction, NorthRequestRow row, CancellationToken cancellationToken)
    {
        var (context, now, resource, unitId) = (transaction.Storage.Context, transaction.Now, row.Resource, row.UnitId);
        return context.TmfListeners
            .Where(one => one.Resource == resource && context.UnitLinks.Any(link => link.AncestorId == one.UnitId && link.UnitId == unitId))
            .Where(one => one.KeyId == null || context.ApiKeys.Any(key => key.Id == one.KeyId && key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now)))
            .Where(one => !context.Users.Any(user => user.Id == one.OwnerId && !user.IsActive))
            .ToListAsync(cancellationToken);
    }

    private static JsonObject Body(RuntimeTransaction transaction, NorthRequestRow row, CaseRow of, string kind, string eventId)
    {
        var isOrder = row.Resource == NorthResource.ServiceOrder;
        var resource = new JsonObject { ["id"] = row.CaseId, ["href"] = NorthPaths.Of(row.Resource, row.CaseId) };
        Set(resource, "externalId", row.ExternalId);
        resource["state"] = row.State;
        resource[isOrder ? "orderDate" : "checkServiceQualificationDate"] = Text(row.OrderedAt);
        Set(resource, isOrder ? "expectedCompletionDate" : "expectedQualificationDate", row.ExpectedAt is { } expected ? Text(expected) : null);
        if (row.EndedAt is { } ended)
            resource[!isOrder ? "effectiveQualificationDate" : row.State == NorthStates.Cancelled ? "cancellationDate" : "completionDate"] = Text(ended);
        if (isOrder)
            Set(resource, "cancellationReason", row.CancellationReason);
        resource["@type"] = isOrder ? "ServiceOrder" : "CheckServiceQualification";
        return new JsonObject
        {
            ["eventId"] = eventId,
            ["eventTime"] = Text(transaction.Now),
            ["eventType"] = kind,
            ["correlationId"] = of.Number,
            ["title"] = of.Title,
            ["event"] = new JsonObject { [isOrder ? "serviceOrder" : "checkServiceQualification"] = resource },
            ["@type"] = kind,
        };
    }

    private static void Set(JsonObject resource, string name, string? value)
    {
        if (value is not null)
            resource[name] = value;
    }

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
