using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.OpenApi;

/// <summary>The description of the API for programs.</summary>
internal static class ApiDocumentExtensions
{
    /// <summary>Name of the description.</summary>
    public const string Version = "v1";

    /// <summary>Adds the description.</summary>
    public static void AddApiDocument(this WebApplicationBuilder builder) => builder.Services.AddOpenApi(Version, static options =>
    {
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "ResponseWorkflow";
            document.Info.Description = "The processes of a response centre. Errors are application/problem+json with a stable code, in zh-CN or, by Accept-Language, in en.";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer<ProblemResponses>();
    });

    /// <summary>Maps <c>/openapi/v1.json</c>.</summary>
    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi().RequireSignIn();
}
