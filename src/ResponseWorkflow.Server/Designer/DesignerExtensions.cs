using ResponseWorkflow.Server.Designer.Definitions;
using ResponseWorkflow.Server.Designer.Descriptors;
using ResponseWorkflow.Server.Designer.Instances;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Designer;

/// <summary>The API of the designer: addresses and JSON of Elsa's, over what is stored here.</summary>
internal static class DesignerExtensions
{
    /// <summary>Where its addresses begin.</summary>
    public const string BasePath = "/elsa/api";

    /// <summary>Adds what the endpoints need.</summary>
    public static void AddDesigner(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<DesignerOptions>(DesignerOptions.Section, static options => options.Fault());
        builder.Services.AddSingleton<ActivityDescriptorList>();
        builder.Services.AddSingleton<DefinitionWriter>();
        builder.Services.AddSingleton<ImportReader>();
        builder.Services.AddDesignerInstances();
    }

    /// <summary>Maps the endpoints and the hub. They are described by the designer's own contract, not in the description of the API for programs.</summary>
    public static IEndpointRouteBuilder MapDesigner(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(BasePath).AddEndpointFilter<DesignerRefusals>().ExcludeFromDescription();
        api.MapDescriptors();
        api.MapDefinitionReads();
        api.MapDefinitionCommands();
        api.MapDefinitionFiles();
        api.MapBulkActions();

        // About instances the designer shows only that something failed; other clients want the status.
        app.MapGroup(BasePath).ExcludeFromDescription().MapDesignerInstances();
        app.MapDesignerHub();
        return api;
    }
}
