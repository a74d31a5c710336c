using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>What has changed, as server-sent events for pages that show lists.</summary>
internal static class ChangeEndpoints
{
    private const int LongestId = 200;

    public static void AddChanges(this IServiceCollection services)
    {
        services.AddSetting<ChangeOptions>(ChangeOptions.Section, static options => options.Fault());
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<AuditLook>();
        services.AddSingleton<CaseLook>();
        services.AddSingleton<TaskLook>();
        services.AddSingleton<LimitLook>();
        services.AddSingleton<OrderLook>();
        services.AddSingleton<NoticeLook>();
        services.AddSingleton<ChangeLook>();
        services.AddSingleton<ChangeStream>();
        services.AddSingleton<CallerStanding>();
    }

    public static void MapChanges(this IEndpointRouteBuilder api) =>
        api.MapGet("/changes", WatchAsync).RequireSignIn().WithTags("Changes").Produces<LiveChange>(StatusCodes.Status200OK, "text/event-stream")
            .IsRead("WatchChanges", "Server-sent events about what has changed and the caller may read: 'change' with its JSON, and 'reload' where the client should read everything again. Ends with the session.");

    private static async Task WatchAsync(
        HttpContext context,
        [FromHeader(Name = "Last-Event-ID"), Description("Id of the last event that the client has got; browsers send it by themselves.")] string? lastEventId,
        [FromQuery(Name = "after"), Description("The same, for clients that cannot send the header.")] string? after,
        ChangeStream stream,
        CancellationToken cancellationToken)
    {
        // An id that is none of ours is that of a node that has been started anew: the client is told to read again.
        var last = lastEventId ?? after;
        await stream.WriteAsync(context, last is { Length: <= LongestId } ? last : null, cancellationToken);
    }
}
