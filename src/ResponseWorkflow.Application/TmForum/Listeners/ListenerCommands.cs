using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TmForum.Notices;

namespace ResponseWorkflow.Application.TmForum.Listeners;

/// <summary>Registers and removes listeners. Each command is one transaction, audited. Safe for use by several threads.</summary>
public sealed class ListenerCommands
{
    private readonly RuntimeServices _services;
    private readonly ListenerAddresses _addresses;
    private readonly AuditTrail _audit;
    private readonly ListenerOptions _options;

    internal ListenerCommands(RuntimeServices services, ListenerAddresses addresses, AuditTrail audit, IOptions<NorthOptions> options) =>
        (_services, _addresses, _audit, _options) = (services, addresses, audit, options.Value.Listeners);

    /// <summary>Registers a listener: it is told of the cases of the unit for which whoever registers it hands in.</summary>
    /// <param name="details">The listener.</param>
    /// <param name="actor">Who.</param>
    /// <param name="idempotencyKey">A repeat with the same key is answered as the first was; null for none.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException"><c>listener.*</c>, <c>field.*</c>, <c>idempotency.reuse</c>.</exception>
    public async Task<string> AddAsync(ListenerDetails details, Actor actor, string? idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        var events = await DemandAsync(details, idempotencyKey, cancellationToken);
        var (callback, query) = (details.Callback!.Trim(), details.Query?.Trim() ?? "");
        return await _services.RunAsync(
            (transaction, token) => IdempotentCommand.RunAsync(
                transaction,
                idempotencyKey,
                () => CommandFingerprint.Of("addListener", actor.Name, details.Resource.ToString(), callback, query),
                () => AddAsync(transaction, details.Resource, callback, query, events, actor, token),
                token),
            cancellationToken);
    }

    /// <summary>Removes a listener of one's own. Those of others are answered as if there were none.</summary>
    /// <exception cref="RefusedException"><c>listener.unknown</c>.</exception>
    public Task RemoveOwnAsync(NorthResource resource, string id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var ownerId = actor.Account?.Id ?? "";
        return RemoveAsync(id, row => row.OwnerId == ownerId && row.Resource == resource, actor, cancellationToken);
    }

    /// <summary>Removes a listener, whosever it is.</summary>
    /// <exception cref="RefusedException"><c>listener.unknown</c>.</exception>
    public Task RemoveAsync(string id, Actor actor, CancellationToken cancellationToken) => RemoveAsync(id, static _ => true, actor, cancellationToken);

    private async Task<string> AddAsync(RuntimeTransaction transaction, NorthResource resource, string callback, string query, IReadOnlyList<string> events, Actor actor, CancellationToken cancellationToken)
    {
        var (context, ownerId) = (transaction.Storage.Context, actor.Account?.Id ?? "");
        var own = await context.TmfListeners.Where(row => row.OwnerId == ownerId).ToListAsync(cancellationToken);
        if (own.Exists(row => row.Resource == resource && row.Callback == callback && row.Query == query))
            throw NorthRefusals.ListenerTwice();
        if (own.Count >= _options.PerOwner)
            throw NorthRefusals.TooManyListeners(_options.PerOwner);
        var row = new TmfListenerRow
        {
            Id = transaction.Services.Seeds.NextId(),
            Resource = resource,
            Callback = callback,
            Query = query,
            Events = string.Join(' ', events),
            OwnerId = ownerId,
            Owner = actor.Name,
            KeyId = actor.Account?.KeyId,
            UnitId = NorthUnits.Usual(actor),
            CreatedAt = transaction.Now,
        };
        transaction.Storage.Insert(row);
        await _audit.AppendAsync(transaction.Storage, actor.Entry(AuditActs.ListenerAdded, AuditSubjects.Listener(row.Id), after: Facts(row)), cancellationToken);
        return row.Id;
    }

    private Task RemoveAsync(string id, Func<TmfListenerRow, bool> isAllowed, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _services.Database.RunAsync(
            async (storage, token) =>
            {
                if (await storage.Context.TmfListeners.FirstOrDefaultAsync(one => one.Id == id, token) is not { } row || !isAllowed(row))
                    throw NorthRefusals.ListenerUnknown(id);
                storage.Delete(row);
                await _audit.AppendAsync(storage, actor.Entry(AuditActs.ListenerRemoved, AuditSubjects.Listener(id), Facts(row)), token);
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<string>> DemandAsync(ListenerDetails details, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var checks = new FieldChecks().Required("callback", details.Callback).Line("callback", details.Callback, StorageMetadata.PathLength)
            .Line("query", details.Query, StorageMetadata.PathLength).Length("idempotencyKey", idempotencyKey);
        var events = ListenerQuery.Read(details.Query, details.Resource);
        if (events is null)
            checks.Also([NorthRefusals.BadQuery(NorthEvents.Of(details.Resource).All)]);
        if (!string.IsNullOrWhiteSpace(details.Callback))
            checks.Also(await CheckCallbackAsync(details.Callback.Trim(), cancellationToken));
        checks.Demand();
        return events!;
    }

    private async Task<IReadOnlyList<Refusal>> CheckCallbackAsync(string callback, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(callback, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri is not { Host.Length: > 0, UserInfo: "", Fragment: "" })
            return [NorthRefusals.BadCallback()];
        if (_options.RequireTls && uri.Scheme != "https")
            return [NorthRefusals.TlsRequired()];
        return await _addresses.IsAllowedAsync(uri.IdnHost, cancellationToken) ? [] : [NorthRefusals.AddressDenied(uri.Host)];
    }

    private static object Facts(TmfListenerRow row) => new { row.Resource, row.Callback, row.Query, row.Owner, row.UnitId };
}
