using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Api.HttpWorkflows;

/// <summary>The addresses that workflows themselves answer.</summary>
internal static class HttpWorkflowExtensions
{
    /// <summary>Where they begin.</summary>
    public const string BasePath = "/workflows";

    /// <summary>Maps all methods and paths below the base path. What is there depends on the published definitions, so the description of the API does not list it.</summary>
    public static void MapHttpWorkflows(this IEndpointRouteBuilder app) =>
        app.Map($"{BasePath}/{{**path}}", static (HttpContext context, HttpWorkflow workflow) => workflow.AnswerAsync(context)).ExcludeFromDescription().OpenToEverybody(isForBrowsers: false);
}
