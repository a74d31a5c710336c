using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Json;
using ResponseWorkflow.Server.Designer.Instances.Live;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>The part of the designer that is about instances: what the Studio's list and viewer of instances ask for, and running definitions.</summary>
internal static class DesignerInstances
{
    /// <summary>Where the Studio looks for the hub: beside the API that it is pointed to.</summary>
    private const string HubPath = "/elsa/hubs/workflow-instance";

    /// <summary>Adds what the endpoints need.</summary>
    public static void AddDesignerInstances(this IServiceCollection services)
    {
        services.AddSetting<DesignerInstanceOptions>(DesignerInstanceOptions.Section, static options => options.Fault());
        services.AddSingleton<InstanceWatch>();
        services.AddHostedService<InstanceBroadcast>();
        services.AddSignalR().AddJsonProtocol(static options => ApiJson.Configure(options.PayloadSerializerOptions));
    }

    /// <summary>Maps the endpoints into the API of the designer.</summary>
    public static void MapDesignerInstances(this IEndpointRouteBuilder elsaApi)
    {
        var group = elsaApi.MapGroup("").ExcludeFromDescription();
        group.MapInstanceReads();
        group.MapJournal();
        group.MapInstanceActions();
        group.MapInstanceBulkActions();
        group.MapInstanceFiles();
        group.MapActivityExecutions();
        group.MapDefinitionRuns();
    }

    /// <summary>Maps the hub, and the events for our own pages.</summary>
    public static void MapDesignerHub(this IEndpointRouteBuilder app)
    {
        app.MapHub<WorkflowInstanceHub>(HubPath).RequirePermission(Permissions.ReadInstances);
        app.MapGroup(Api.ApiExtensions.BasePath).MapInstanceEvents();
    }
}
