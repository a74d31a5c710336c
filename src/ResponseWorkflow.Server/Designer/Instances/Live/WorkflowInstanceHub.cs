using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Instances.Live;

/// <summary>The hub that tells viewers of the Studio of transitions of the instances that they show.</summary>
internal sealed class WorkflowInstanceHub(InstanceWatch watch, Database database, IOptions<DesignerInstanceOptions> options) : Hub
{
    private const string TicketsKey = "watched";

    /// <summary>Watches an instance until the connection ends.</summary>
    /// <exception cref="HubException">There is no such instance, or the caller may not see it, or watches too many.</exception>
    public async Task ObserveInstanceAsync(string instanceId)
    {
        if (Context.GetHttpContext() is not { } http || !http.RequestServices.GetRequiredService<ICurrentUser>().May(Permissions.ReadInstances))
            throw new HubException("access.denied");
        await using var context = database.CreateContext();
        if (instanceId is null || !RouteText.CanBeId(instanceId) || !await context.Instances.AnyAsync(row => row.Id == instanceId, Context.ConnectionAborted))
            throw new HubException("instance.unknown");
        var tickets = Tickets();
        if (tickets.ContainsKey(instanceId))
            return;
        if (tickets.Count == options.Value.MaxWatched)
            throw new HubException("watched.tooMany");
        await Groups.AddToGroupAsync(Context.ConnectionId, instanceId, Context.ConnectionAborted);
        tickets.Add(instanceId, watch.Add(instanceId));
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var ticket in Tickets().Values)
            ticket.Dispose();
        return base.OnDisconnectedAsync(exception);
    }

    // One call of a connection at a time: the hub is told so.
    private Dictionary<string, IDisposable> Tickets()
    {
        if (Context.Items.TryGetValue(TicketsKey, out var known) && known is Dictionary<string, IDisposable> tickets)
            return tickets;
        tickets = new Dictionary<string, IDisposable>(StringComparer.Ordinal);
        Context.Items[TicketsKey] = tickets;
        return tickets;
    }
}
