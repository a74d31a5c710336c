using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Mapping;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Stimuli;

/// <summary>Events and other stimuli.</summary>
internal static class StimulusEndpoints
{
    public static void MapStimuli(this IEndpointRouteBuilder api)
    {
        api.MapGroup("/events").WithTags("Stimuli").RequirePermission(Permissions.RunInstances).MapPost("/{eventName}", PublishEventAsync)
            .IsCommand("PublishEvent", "Publishes an event: whoever waits for it goes on right after. When nobody does, it is kept for a while.", 400, 413, 422);
        var group = api.MapGroup("/stimuli").WithTags("Stimuli").RequirePermission(Permissions.ReadInstances);
        group.MapPost("/", PublishAsync).RequirePermission(Permissions.RunInstances).IsCommand("PublishStimulus", "Publishes a stimulus of any kind.", 400, 413, 422);
        group.MapGet("/", ListAsync).IsRead("ListStimuli", "Lists stimuli that are kept or wait to be delivered, the oldest first.", 400);
    }

    private static async Task<Ok<PublicationModel>> PublishEventAsync(string eventName, PublishEventRequest? body, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken)
    {
        body ??= new PublishEventRequest();
        var answer = await commands.PublishEventAsync(RouteText.Decode(eventName), body.Payload, body.CorrelationId, body.InstanceId, caller.Origin(), cancellationToken);
        return TypedResults.Ok(mapper.Map<PublicationModel>(answer));
    }

    private static async Task<Ok<PublicationModel>> PublishAsync(PublishStimulusRequest body, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var command = new PublishStimulus
        {
            Name = body.Name ?? "",
            Stimulus = body.Stimulus,
            Input = body.Input ?? DataObject.Empty,
            CorrelationId = body.CorrelationId,
            InstanceId = body.InstanceId,
            KeepFor = body.KeepForSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        return TypedResults.Ok(mapper.Map<PublicationModel>(await commands.PublishAsync(command, caller.Origin(), cancellationToken)));
    }

    private static async Task<Ok<CursorPage<StimulusModel>>> ListAsync(
        [FromQuery(Name = "isKept"), Description("Whether they are kept until something waits for them; otherwise they are to be delivered.")] QueryValue<bool>? isKept,
        [FromQuery(Name = "instanceId"), Description("The instance that they are for.")] string? instanceId,
        [AsParameters] PageQuery query,
        Database database,
        IModelMapper mapper,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = new StimulusFilter
        {
            IsKept = reader.Value("isKept", isKept),
            InstanceId = reader.Id("instanceId", instanceId),
            After = reader.After(query.Cursor, static parts => parts is [var id] ? id : null),
        };
        var size = reader.PageSize(query.PageSize, options.Value);
        reader.Demand();
        await using var context = database.CreateContext();
        var read = await mapper.Project<StimulusModel>(filter.Apply(context.Stimuli).Take(size + 1)).ToListAsync(cancellationToken);
        return TypedResults.Ok(CursorPage<StimulusModel>.Of(read, size, static model => Cursor.Write(model.Id)));
    }
}
