using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users.Accounts;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>Writes changes to a client as server-sent events, until it goes, may not have them any more, or the server stops. Written by hand, because the framework's own cannot write comments.</summary>
internal sealed class ChangeStream(ChangeFeed feed, CallerStanding standing, TimeProvider time, IOptions<ChangeOptions> options, IOptions<JsonOptions> json, IHostApplicationLifetime lifetime)
{
    private const string ContentType = "text/event-stream";
    private const string ReloadEvent = "reload";
    private const string ChangeEvent = "change";

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="lastId">What the client has got last; null for a new client.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    public async Task WriteAsync(HttpContext context, string? lastId, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        using var subscription = feed.Subscribe(lastId);
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = ContentType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await SendAsync(context, string.Create(CultureInfo.InvariantCulture, $"retry: {(long)options.Value.ComeBack.TotalMilliseconds}\n\n"), ending.Token);
            while (true)
            {
                var isSilent = !await WaitAsync(subscription, ending.Token);

                // After the wait, which may have been long: what the caller may see now is what counts.
                if (await standing.FindAsync(context, ending.Token) is not { MustChangePassword: false } account)
                    return;
                await SendAsync(context, isSilent ? ": alive\n\n" : Read(subscription, account), ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client has gone, or the server stops: the client comes back.
        }
    }

    private string Read(ChangeSubscription subscription, Account account)
    {
        var last = feed.Last;
        var (isReload, changes) = subscription.Next();
        if (isReload)
            return $"id: {feed.IdOf(last)}\nevent: {ReloadEvent}\ndata: {{}}\n\n";
        var text = new StringBuilder();
        foreach (var (number, change) in changes)
        {
            if (MayHear(account, change))
                text.Append(CultureInfo.InvariantCulture, $"id: {feed.IdOf(number)}\nevent: {ChangeEvent}\ndata: {JsonSerializer.Serialize(change, json.Value.SerializerOptions)}\n\n");
        }

        return text.ToString();
    }

    private async Task<bool> WaitAsync(ChangeSubscription subscription, CancellationToken cancellationToken)
    {
        using var heartbeat = new CancellationTokenSource(options.Value.Heartbeat, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, heartbeat.Token);
        try
        {
            await subscription.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static bool MayHear(Account account, LiveChange change)
    {
        // A notice is nobody's business but its owner's. That many have changed, without saying whose, is no secret.
        if (change.Kind == LiveKind.Notice)
            return change.Id is null || (!account.IsProgram && change.UserIds.Contains(account.Id, StringComparer.Ordinal));
        var permission = PermissionFor(change);
        return change.UnitId is { } unit ? account.May(permission, unit) || (!account.IsProgram && change.UserIds.Contains(account.Id, StringComparer.Ordinal)) : account.May(permission);
    }

    private static string PermissionFor(LiveChange change) => change.Kind switch
    {
        LiveKind.Definition => Permissions.ReadDefinitions,
        LiveKind.Instance => Permissions.ReadInstances,
        LiveKind.Case or LiveKind.RunningLimit => Permissions.ReadCases,

        // Beside those whom it concerns, who may give the unit's tasks to others is told. That many tasks have changed, without saying which, is no secret among those who have tasks.
        LiveKind.HumanTask => change.UnitId is null ? Permissions.WorkTasks : Permissions.ReassignTasks,
        LiveKind.Customer or LiveKind.Circuit => Permissions.ReadCustomers,
        LiveKind.DispatchOrder => Permissions.ReadOrders,
        LiveKind.TimeLimit => Permissions.ReadLimits,
        _ => throw new InvalidOperationException($"Nobody has said who may be told of a {change.Kind}."),
    };

    private static async Task SendAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return;
        await context.Response.WriteAsync(text, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
