using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Activities.Http;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Http;

/// <summary>Brings HTTP requests to the workflows that wait for them, or starts those that begin with one. Safe for use by several threads.</summary>
/// <remarks>
/// Unlike other stimuli a request reaches exactly one instance, in the transaction of the request: its sender wants an answer. It is never kept.
/// A path that is spelled out goes before one with parameters; a waiting instance of the named correlation goes before a start, a start before an
/// instance that the request does not name.
/// </remarks>
public sealed class HttpEndpoints(RuntimeServices services)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "HEAD", "DELETE", "PATCH", "OPTIONS"];

    // Templates are few and pure: the same text always means the same.
    private readonly ConcurrentDictionary<string, HttpPathTemplate?> _templates = new(StringComparer.Ordinal);

    /// <summary>Finds the endpoint for a request.</summary>
    public async Task<HttpEndpointLookup> FindAsync(HttpCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        Checks(call).Demand();
        await using var context = services.Database.CreateContext();
        var triggers = await context.Triggers.Where(static row => row.Name == BookmarkNames.HttpEndpoint).ToListAsync(cancellationToken);
        var path = call.Path.Trim('/').ToLowerInvariant();
        var known = triggers.Select(static row => TemplateOf(row.Payload)).OfType<string>();
        var found = await AmongAsync(context, call, triggers, Matching(known.Append(path), path), cancellationToken);
        if (found.Match is not null)
            return found;

        // Only templates of waiting instances are left. Whoever asks for a path that nobody knows pays for the look through them.
        var templates = await WaitingTemplates(context.Bookmarks).ToListAsync(cancellationToken);
        var further = await AmongAsync(context, call, [], Matching(templates.Select(TemplateOf).OfType<string>(), path), cancellationToken);
        return further.Match is not null ? further : new(null, [.. found.AllowedMethods.Union(further.AllowedMethods, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Lets a request start or resume its instance.</summary>
    /// <param name="call">Where it goes.</param>
    /// <param name="match">The endpoint that was found for it.</param>
    /// <param name="request">The request, read.</param>
    /// <param name="origin">Who.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">
    /// Nobody waits for it any more (<c>http.unknown</c>), several do (<c>http.ambiguous</c>), the instance may not start (<c>activation.…</c>) or go on
    /// (<c>instance.…</c>), or the request is too large.
    /// </exception>
    public Task<InstanceAnswer> ReceiveAsync(HttpCall call, HttpEndpointMatch match, ReceivedHttpRequest request, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(origin);
        var input = request.ToInput();
        Checks(call).Origin(origin).Size("body", input, services.Options.MaxInputBytes).Demand();
        var hash = HashOf(match.Template, call.Method);

        // Headers differ from one try to the next (trace, date): they do not make it another request.
        var fingerprint = () => CommandFingerprint.Of("http", call.Method, call.Path, call.CorrelationId, call.InstanceId, request.Query, request.Content, request.Files);
        return services.RunAsync(
            (transaction, token) => IdempotentCommand.RunAsync(transaction, origin.IdempotencyKey, fingerprint, () => ReceiveAsync(transaction, call, hash, input, origin, token), token),
            cancellationToken);
    }

    /// <summary>What the templates of waiting instances are read by. An index on bookmarks of this kind alone keeps it fast.</summary>
    internal static IQueryable<string?> WaitingTemplates(IQueryable<BookmarkRow> bookmarks) =>
        bookmarks.Where(static row => row.Name == EF.Constant(BookmarkNames.HttpEndpoint) && EF.Functions.Like(row.Payload!, "{%{%")).Select(static row => row.Payload).Distinct();

    private static async Task<InstanceAnswer> ReceiveAsync(RuntimeTransaction transaction, HttpCall call, string hash, DataObject input, CommandOrigin origin, CancellationToken cancellationToken)
    {
        var transition = await FindWaitingAsync(transaction, call, hash, cancellationToken) is { } instanceId
            ? await ResumeAsync(transaction, instanceId, hash, input, origin, cancellationToken)
            : null;
        transition ??= await StartAsync(transaction, call, hash, input, origin, cancellationToken) ?? throw new RefusedException(HttpRefusals.NobodyWaits(call));
        await StimulusInbox.MatchAsync(transition, cancellationToken);
        return transition.ToAnswer();
    }

    private static async Task<string?> FindWaitingAsync(RuntimeTransaction transaction, HttpCall call, string hash, CancellationToken cancellationToken)
    {
        var context = transaction.Storage.Context;
        if (call.InstanceId is null && call.CorrelationId is null && await context.Triggers.AnyAsync(row => row.Hash == hash && row.Name == BookmarkNames.HttpEndpoint, cancellationToken))
            return null;
        var instances = await Waiting(context.Bookmarks, call).Where(row => row.Hash == hash).Select(static row => row.InstanceId).Distinct().Take(2).ToListAsync(cancellationToken);
        return instances.Count < 2 ? instances.FirstOrDefault() : throw new RefusedException(HttpRefusals.Ambiguous(call));
    }

    private static async Task<InstanceTransition?> ResumeAsync(RuntimeTransaction transaction, string instanceId, string hash, DataObject input, CommandOrigin origin, CancellationToken cancellationToken)
    {
        if (await transaction.FindAsync(instanceId, cancellationToken) is not { } transition)
            return null;
        InstanceCommands.DemandOpen(transition);
        return transition.Run(new ResumeBookmarks { Name = BookmarkNames.HttpEndpoint, Hash = hash, Input = input }, origin.Cause) ? transition : null;
    }

    private static async Task<InstanceTransition?> StartAsync(RuntimeTransaction transaction, HttpCall call, string hash, DataObject input, CommandOrigin origin, CancellationToken cancellationToken)
    {
        if (call.InstanceId is not null)
            return null;
        var triggers = await transaction.Storage.Context.Triggers.Where(row => row.Hash == hash && row.Name == BookmarkNames.HttpEndpoint).Take(2).ToListAsync(cancellationToken);
        if (triggers.Count == 0)
            return null;
        if (triggers.Count > 1)
            throw new RefusedException(HttpRefusals.Ambiguous(call));
        var services = transaction.Services;
        var definition = await services.Catalogue.GetVersionAsync(triggers[0].VersionId, cancellationToken);
        await Activation.DemandAsync(transaction, definition, call.CorrelationId, cancellationToken);
        var start = new StartWorkflow(services.Seeds.NextId()) { Input = input, CorrelationId = call.CorrelationId, TriggerActivityId = triggers[0].ActivityId };
        return transaction.Start(definition, start, InstanceLineage.None, origin.Cause);
    }

    private static IQueryable<BookmarkRow> Waiting(IQueryable<BookmarkRow> bookmarks, HttpCall call)
    {
        var waiting = bookmarks.Where(static row => row.Name == BookmarkNames.HttpEndpoint);
        if (call.InstanceId is { } instanceId)
            return waiting.Where(row => row.InstanceId == instanceId);
        return call.CorrelationId is { } correlationId ? waiting.Where(row => row.CorrelationId == correlationId) : waiting;
    }

    private static FieldChecks Checks(HttpCall call) => new FieldChecks()
        .Length("workflowInstanceId", call.InstanceId, StorageMetadata.IdLength).Length("correlationId", call.CorrelationId);

    private static string? TemplateOf(string? payload) => payload is not null && DataJson.Parse(payload).TryGetObject(out var data) && data["path"].TryGetString(out var path) ? path : null;

    private static string HashOf(string template, string method) => StimulusHash.Compute(BookmarkNames.HttpEndpoint, HttpEndpoint.Stimulus(template, method));

    // A waiting instance that the request names is what it is for, though the same path starts others.
    private async Task<HttpEndpointLookup> AmongAsync(ResponseDbContext context, HttpCall call, IReadOnlyList<TriggerRow> triggers, IReadOnlyList<string> templates, CancellationToken cancellationToken)
    {
        var allowed = new List<string>();
        foreach (var template in templates)
        {
            var hashes = Methods.Append(call.Method).Distinct(StringComparer.Ordinal).ToDictionary(method => HashOf(template, method), StringComparer.Ordinal);
            var keys = hashes.Keys.ToArray();
            var waiting = await Waiting(context.Bookmarks, call).Where(row => keys.Contains(row.Hash)).GroupBy(static row => row.Hash)
                .Select(static group => new { Hash = group.Key, Id = group.Min(static row => row.Id) }).ToListAsync(cancellationToken);
            var starting = call.InstanceId is null ? triggers.Where(row => hashes.ContainsKey(row.Hash)).ToArray() : [];
            allowed.AddRange(waiting.Select(row => hashes[row.Hash]).Concat(starting.Select(row => hashes[row.Hash])));
            var hash = HashOf(template, call.Method);
            var bookmark = waiting.FirstOrDefault(row => row.Hash == hash);
            var trigger = starting.FirstOrDefault(row => row.Hash == hash);
            if (bookmark is not null && (trigger is null || call.CorrelationId is not null))
                return new(await MatchAsync(context, call, template, bookmark.Id!, cancellationToken), [call.Method]);
            if (trigger is not null)
                return new(await MatchAsync(call, template, trigger.VersionId, trigger.ActivityId, cancellationToken), [call.Method]);
        }

        return new(null, allowed);
    }

    private async Task<HttpEndpointMatch> MatchAsync(ResponseDbContext context, HttpCall call, string template, string bookmarkId, CancellationToken cancellationToken)
    {
        var waiting = await context.Bookmarks.Where(row => row.Id == bookmarkId)
            .Join(context.Instances, static row => row.InstanceId, static row => row.Id, static (bookmark, instance) => new { instance.VersionId, bookmark.ActivityId })
            .FirstOrDefaultAsync(cancellationToken) ?? throw new RefusedException(HttpRefusals.NobodyWaits(call));
        return await MatchAsync(call, template, waiting.VersionId, waiting.ActivityId, cancellationToken);
    }

    private async Task<HttpEndpointMatch> MatchAsync(HttpCall call, string template, string versionId, string activityId, CancellationToken cancellationToken)
    {
        var settings = HttpEndpointSettings.Of(await services.Catalogue.GetVersionAsync(versionId, cancellationToken), activityId);

        // What stimuli are compared by is in lower case; scripts want the names of parameters as the definition spells them.
        var spelled = settings.Path is { } path && path.Trim('/').Equals(template, StringComparison.OrdinalIgnoreCase) ? path.Trim('/') : template;
        return new(template, Read(spelled) is { } route && route.Matches($"/{call.Path.Trim('/')}", out var values) ? values : DataObject.Empty, settings);
    }

    private string[] Matching(IEnumerable<string> templates, string path) =>
    [
        .. templates.Distinct(StringComparer.Ordinal)
            .Select(template => (Text: template, Route: template == path ? null : Read(template)))
            .Where(one => one.Text == path || one.Route?.Matches($"/{path}", out _) is true)
            .OrderBy(static one => one.Route?.Precedence ?? "", StringComparer.Ordinal)
            .ThenBy(static one => one.Text, StringComparer.Ordinal)
            .Select(static one => one.Text),
    ];

    // Paths of requests are not remembered: they are without end.
    private HttpPathTemplate? Read(string text) => HttpPathTemplate.HasParameters(text)
        ? _templates.GetOrAdd(text, static key => HttpPathTemplate.TryParse(key, out var template) ? template : null)
        : null;
}
