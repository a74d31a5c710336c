using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Outbox.Commands;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Mapping;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Outbox;

/// <summary>Calls to other systems.</summary>
internal static class OutboxEndpoints
{
    public static void MapOutbox(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/outbox").WithTags("Outbox").RequirePermission(Permissions.OperateInstances);
        group.MapGet("/", ListAsync).RequirePermission(Permissions.ReadInstances).IsRead("ListOutbox", "Lists calls to other systems: those to come by when they are tried next, those that are over by when that was, the last first.", 400);
        group.MapGet("/{outboxId}", GetAsync).RequirePermission(Permissions.ReadInstances).IsRead("GetOutbox", "A call with its attempts.", 404);
        group.MapPost("/{outboxId}/retry", RetryAsync).IsCommand("RetryCall", "Has a call tried now, with further attempts.", 400, 404, 409, 422);
        group.MapPost("/{outboxId}/skip", SkipAsync).IsCommand("SkipCall", "Ends a call without the other system.", 400, 404, 409, 413, 422);
    }

    private static async Task<Ok<CursorPage<OutboxModel>>> ListAsync(
        [FromQuery(Name = "state"), Description("Where they stand. The state or the instance must be given.")] QueryValue<OutboxState>? state,
        [FromQuery(Name = "kind"), Description("Which handler makes them.")] string? kind,
        [FromQuery(Name = "instanceId"), Description("The instance that wants them.")] string? instanceId,
        [FromQuery(Name = "isStuck"), Description("Only those that have failed and wait for another attempt.")] QueryValue<bool>? isStuck,
        [AsParameters] PageQuery query,
        OutboxCommands commands,
        IModelMapper mapper,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = new OutboxQuery
        {
            State = reader.Value("state", state),
            Kind = reader.Text("kind", kind),
            InstanceId = reader.Id("instanceId", instanceId),
            IsStuck = reader.Value("isStuck", isStuck) ?? false,
            Size = Math.Min(reader.PageSize(query.PageSize, options.Value), OutboxQuery.LargestSize),
            After = reader.After(query.Cursor, static parts => parts is [var place] ? place : null),
        };
        reader.Demand();
        var page = await commands.ListAsync(filter, cancellationToken);
        return TypedResults.Ok(new CursorPage<OutboxModel> { Items = [.. page.Calls.Select(mapper.Map<OutboxModel>)], Next = page.Next is { } next ? Cursor.Write(next) : null });
    }

    private static async Task<Ok<OutboxDetail>> GetAsync(string outboxId, OutboxCommands commands, IModelMapper mapper, CancellationToken cancellationToken) => RouteText.CanBeId(outboxId)
        ? TypedResults.Ok(mapper.Map<OutboxDetail>(await commands.GetAsync(outboxId, cancellationToken)))
        : throw Unknown(outboxId);

    private static async Task<Ok<OutboxModel>> RetryAsync(string outboxId, [AsParameters] Caller caller, OutboxCommands commands, IModelMapper mapper, CancellationToken cancellationToken) => RouteText.CanBeId(outboxId)
        ? TypedResults.Ok(mapper.Map<OutboxModel>(await commands.RetryAsync(outboxId, caller.Origin(), cancellationToken)))
        : throw Unknown(outboxId);

    private static async Task<Ok<OutboxModel>> SkipAsync(string outboxId, SkipCallRequest body, [AsParameters] Caller caller, OutboxCommands commands, IModelMapper mapper, CancellationToken cancellationToken) => RouteText.CanBeId(outboxId)
        ? TypedResults.Ok(mapper.Map<OutboxModel>(await commands.SkipAsync(outboxId, body.Reason!, body.Answer is { } answer ? (DataValue?)DataValue.From(answer) : null, caller.Origin(), cancellationToken)))
        : throw Unknown(outboxId);

    private static RefusedException Unknown(string outboxId) => new(ApiRefusals.Unknown("outbox", "外部调用", outboxId, "outboxId"));
}
