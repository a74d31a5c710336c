using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Cases.Diagrams;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>What the process of a case has people do, and how far it has come.</summary>
internal static class CaseProcessEndpoints
{
    public static void MapCaseProcess(this IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{caseId}/tasks", ListAsync).IsRead("ListCaseTasks", "The open tasks of a case, the most urgent first, and behind them those that have ended.", 400, 404);
        cases.MapGet("/{caseId}/diagram", DrawAsync).IsRead("GetCaseDiagram", "The process of a case as it was drawn, with how far it has come.", 400, 404);
    }

    private static async Task<Ok<CaseTaskList>> ListAsync(
        string caseId,
        [FromQuery(Name = "withEnded"), Description("Whether those that have ended are told too.")] QueryValue<bool>? withEnded,
        CaseTasks tasks,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var isWithEnded = reader.Value("withEnded", withEnded) ?? false;
        reader.Demand();
        return TypedResults.Ok(new CaseTaskList { Items = [.. (await tasks.ListAsync(CaseEndpoints.Id(caseId), isWithEnded, user.Actor(), cancellationToken)).Select(CaseTaskModel.Of)] });
    }

    private static async Task<Ok<CaseDiagramModel>> DrawAsync(
        string caseId,
        [FromQuery(Name = "instanceId"), Description("Which of the case's instances; the one that it was started with when left out.")] string? instanceId,
        CaseDiagrams diagrams,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var wanted = reader.Id("instanceId", instanceId);
        reader.Demand();
        return TypedResults.Ok(CaseDiagramModel.Of(await diagrams.GetAsync(CaseEndpoints.Id(caseId), wanted, user.Actor(), cancellationToken)));
    }
}
