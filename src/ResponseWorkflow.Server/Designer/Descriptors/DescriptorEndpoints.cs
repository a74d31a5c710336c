using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Scripting;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Designer.Descriptors;

/// <summary>What a definition may be made of, and which features there are.</summary>
internal static class DescriptorEndpoints
{
    public static void MapDescriptors(this IEndpointRouteBuilder elsaApi)
    {
        var api = elsaApi.MapGroup("").RequirePermission(Permissions.ReadDefinitions);
        var descriptors = api.MapGroup("/descriptors");
        descriptors.MapGet("/activities", ActivitiesAsync);
        descriptors.MapPost("/activities/{type}/options/{property}", OptionsAsync);
        descriptors.MapGet("/expression-descriptors", static (HttpRequest request) => DesignerJson.Of(DescriptorJson.ListOf(ExpressionDescriptors.Localize(CultureOf(request)))));
        descriptors.MapGet("/workflow-activation-strategies", static (HttpRequest request) => Typed(Strategies.Activation, request));
        descriptors.MapGet("/incident-strategies", static (HttpRequest request) => Typed(Strategies.Incident, request));
        descriptors.MapGet("/log-persistence-strategies", static (HttpRequest request) => Typed(Strategies.LogPersistence, request));
        descriptors.MapGet("/commit-strategies/workflows", static (HttpRequest request) => Named(Strategies.Commit, request));
        descriptors.MapGet("/commit-strategies/activities", static (HttpRequest request) => Named(Strategies.Commit, request));
        descriptors.MapGet("/storage-drivers", StorageDrivers);
        descriptors.MapGet("/variables", static (HttpRequest request) => DesignerJson.Of(new ItemList<object>([.. VariableTypes.In(ProblemLanguage.IsEnglish(request))])));
        descriptors.MapGet("/output-converters", static () => DesignerJson.Of(new ItemList<object>([])));
        api.MapGet("/features/installed", static (HttpRequest request) => DesignerJson.Of(new ItemList<InstalledFeature>(InstalledFeature.All(ProblemLanguage.IsEnglish(request)))));
        api.MapGet("/package/version", static (IOptions<DesignerOptions> options) => DesignerJson.Of(new { options.Value.PackageVersion }));
        api.MapGet("/resilience/strategies", static () => DesignerJson.Of(new ItemList<object>([])));
        api.MapGet("/resilience/retries/{activityInstanceId}", static (string activityInstanceId) => DesignerJson.Of(new ItemPage<object>([], 0, [])));
        api.MapPost("/scripting/javascript/type-definitions/{definitionId}", DeclarationsAsync);
    }

    private static async Task<IResult> ActivitiesAsync(HttpContext context, ActivityDescriptorList list, CancellationToken cancellationToken)
    {
        var (utf8, tag) = await list.GetAsync(ProblemLanguage.IsEnglish(context.Request), cancellationToken);
        context.Response.Headers.ETag = tag;

        // Kept by the browser, but asked for each time: another language or a publication changes it.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Append("Vary", "Accept-Language, Cookie");
        return context.Request.Headers.IfNoneMatch.ToString() == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : DesignerJson.Of(utf8);
    }

    private static async Task<IResult> OptionsAsync(string type, string property, HttpRequest request, ActivityDescriptorList list, CancellationToken cancellationToken)
    {
        var specifications = await list.FindSpecificationsAsync(RouteText.Decode(type), RouteText.Decode(property), ProblemLanguage.IsEnglish(request), cancellationToken)
            ?? throw new RefusedException(DesignerTexts.ListUnknown(type, property));
        return Results.Text(DataJson.ToJson(DataValue.ObjectOf(("items", specifications))), "application/json", System.Text.Encoding.UTF8);
    }

    private static IResult StorageDrivers(HttpRequest request)
    {
        var isEnglish = ProblemLanguage.IsEnglish(request);
        return DesignerJson.Of(new ItemList<object>(
        [
            new { TypeName = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core", DisplayName = isEnglish ? "Workflow instance" : "流程实例", Priority = 5, Deprecated = false },
            new { TypeName = "Elsa.Workflows.MemoryStorageDriver, Elsa.Workflows.Core", DisplayName = isEnglish ? "Memory" : "内存", Priority = 0, Deprecated = false },
        ]));
    }

    private static async Task<IResult> DeclarationsAsync(string definitionId, VersionQueries versions, DefinitionCatalogue catalogue, CancellationToken cancellationToken)
    {
        // A definition that is not saved yet has the functions that all have.
        var stored = await versions.FindAsync(RouteText.Decode(definitionId), VersionOptions.Latest, cancellationToken);
        var definition = stored is null ? null : DefinitionReader.Read(stored.Document, await catalogue.GetTypesAsync(cancellationToken)).Definition;
        return Results.Text(ScriptDeclarations.Of(definition), "text/plain", System.Text.Encoding.UTF8);
    }

    private static IResult Typed(IReadOnlyList<NamedStrategy> strategies, HttpRequest request)
    {
        var isEnglish = ProblemLanguage.IsEnglish(request);
        return DesignerJson.Of(new ItemList<object>([.. strategies.Select(strategy => strategy.ToTyped(isEnglish))]));
    }

    private static IResult Named(IReadOnlyList<NamedStrategy> strategies, HttpRequest request)
    {
        var isEnglish = ProblemLanguage.IsEnglish(request);
        return DesignerJson.Of(new ItemList<object>([.. strategies.Select(strategy => strategy.ToNamed(isEnglish))]));
    }

    private static System.Globalization.CultureInfo CultureOf(HttpRequest request) =>
        System.Globalization.CultureInfo.GetCultureInfo(ProblemLanguage.IsEnglish(request) ? "en" : "zh-CN");
}
