using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Instances.Live;

/// <summary>The versions of an instance as server-sent events, for pages that want to know when to read it again.</summary>
internal static class InstanceEvents
{
    private const string EventType = "changed";

    public static void MapInstanceEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/instances/{instanceId}/events", StreamAsync).RequirePermission(Permissions.ReadInstances).ExcludeFromDescription();

    private static async Task<ServerSentEventsResult<InstanceVersion>> StreamAsync(string instanceId, InstanceWatch watch, Database database, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        await using var context = database.CreateContext();
        if (!await context.Instances.AnyAsync(row => row.Id == instanceId, cancellationToken))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        return TypedResults.ServerSentEvents(ReadAsync(instanceId, watch, cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<InstanceVersion>> ReadAsync(string instanceId, InstanceWatch watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Only the newest counts: a slow reader is not told of each version in between.
        var versions = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var ticket = watch.Add(instanceId, version => versions.Writer.TryWrite(version));
        while (await WaitAsync(versions.Reader, cancellationToken))
        {
            while (versions.Reader.TryRead(out var version))
                yield return new SseItem<InstanceVersion>(new InstanceVersion(instanceId, version), EventType);
        }
    }

    // A client that goes away ends the stream; that is no error.
    private static async Task<bool> WaitAsync(ChannelReader<long> versions, CancellationToken cancellationToken)
    {
        try
        {
            return await versions.WaitToReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
