using AutoMapper;
using Microsoft.AspNetCore.OpenApi;
using ResponseWorkflow.Application.Views;
using ResponseWorkflow.Server.Api.Audit;
using ResponseWorkflow.Server.Api.Bookmarks;
using ResponseWorkflow.Server.Api.Cases;
using ResponseWorkflow.Server.Api.Changes;
using ResponseWorkflow.Server.Api.Customers;
using ResponseWorkflow.Server.Api.Definitions;
using ResponseWorkflow.Server.Api.Documents;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Forms;
using ResponseWorkflow.Server.Api.HttpWorkflows;
using ResponseWorkflow.Server.Api.HumanTasks;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Instances;
using ResponseWorkflow.Server.Api.Json;
using ResponseWorkflow.Server.Api.Orders;
using ResponseWorkflow.Server.Api.Reservations;
using ResponseWorkflow.Server.Api.RunningLimits;
using ResponseWorkflow.Server.Api.LineTests;
using ResponseWorkflow.Server.Api.Listeners;
using ResponseWorkflow.Server.Api.Mapping;
using ResponseWorkflow.Server.Api.Notices;
using ResponseWorkflow.Server.Api.Outbox;
using ResponseWorkflow.Server.Api.Stimuli;
using ResponseWorkflow.Server.Api.Systems;
using ResponseWorkflow.Server.Api.Tasks;
using ResponseWorkflow.Server.Api.TimeLimits;
using ResponseWorkflow.Server.Api.TmForum;
using ResponseWorkflow.Server.Api.Verifications;
using ResponseWorkflow.Server.Api.Views;
using ResponseWorkflow.Server.Hosting;
using ResponseWorkflow.Server.OpenApi;

namespace ResponseWorkflow.Server.Api;

/// <summary>The API for programs.</summary>
internal static class ApiExtensions
{
    /// <summary>Where its addresses begin.</summary>
    public const string BasePath = "/api";

    /// <summary>Adds what the endpoints need beside the runtime.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSetting<ApiOptions>(ApiOptions.Section, static options => options.Fault());
        services.ConfigureHttpJsonOptions(static options => ApiJson.Configure(options.SerializerOptions));
        services.AddSingleton<IModelMapper>(static provider => new AutoMapperModels(new Mapper(ModelMappings.Create(
            provider.GetRequiredService<IConfiguration>()["AutoMapper:LicenseKey"],
            provider.GetRequiredService<ILoggerFactory>()))));
        services.AddSingleton<HttpWorkflow>();
        services.AddChanges();
        services.AddSetting<SavedViewOptions>(SavedViewOptions.Section, static options => options.Fault());
        services.AddSingleton<SavedViews>();
        services.AddExports();
        services.AddImports();
        services.AddFormChecks();
        services.Configure<OpenApiOptions>(ApiDocumentExtensions.Version, static options =>
        {
            options.CreateSchemaReferenceId = ApiSchemas.NameOf;
            options.AddSchemaTransformer<ApiSchemas>();
        });
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(BasePath);
        api.MapInstances();
        api.MapBookmarks();
        api.MapTasks();
        api.MapHumanTasks();
        api.MapStimuli();
        api.MapDefinitions();
        api.MapOutbox();
        api.MapAudit();
        api.MapChanges();
        api.MapViews();
        api.MapForms();
        api.MapCases();
        api.MapCustomers();
        api.MapVerifications();
        api.MapReservations();
        api.MapOrders();
        api.MapTimeLimits();
        api.MapRunningLimits();
        api.MapNotices();
        api.MapNoticeChoices();
        api.MapNoticeSettings();
        api.MapDeliveries();
        api.MapCallOuts();
        api.MapSystems();
        api.MapCaseExchanges();
        api.MapListeners();
        api.MapDocumentTemplates();
        api.MapTestTemplates();
        app.MapNorth();
        app.MapHttpWorkflows();
    }
}
