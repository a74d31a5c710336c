using ResponseWorkflow.Adapters.Messaging;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Importing;
using ResponseWorkflow.Application.Documents;
using ResponseWorkflow.Application.LineTests;
using ResponseWorkflow.Application.Notices;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Processes.CircuitChanges;
using ResponseWorkflow.Application.Processes.InSales;
using ResponseWorkflow.Application.Processes.PreSales;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Tasks;

namespace ResponseWorkflow.Server.Runtime;

/// <summary>Definitions and instances, and the work that goes on for them.</summary>
internal static class RuntimeExtensions
{
    /// <summary>Adds the runtime and its workers.</summary>
    public static void AddRuntime(this WebApplicationBuilder builder)
    {
        builder.Services.AddDefinitions();
        builder.Services.AddRuntime();
        builder.Services.AddHumanTasks();
        builder.Services.AddDocuments();
        builder.Services.AddLineTests();

        builder.Services.AddPreSales();
        builder.Services.AddOrderCancellation();
        builder.Services.AddCircuitChanges();
        builder.Services.AddOrders();

        // After tasks and limits: what they did in a transaction is told at its end.
        builder.Services.AddNotices();
        builder.Services.AddMessaging();
        builder.Services.AddSystems();
        builder.Services.AddTmForum();
        builder.Services.AddSweep<CatalogueRefresh>();
        builder.Services.AddRuntimeWorkers();
    }

    /// <summary>Takes over the definitions of the folder that is imported. A file that cannot be used is reported, and holds nothing up.</summary>
    public static async Task ImportDefinitionsAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DefinitionCatalogue>().RefreshAsync(app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<DefinitionImporter>().ImportAsync(app.Lifetime.ApplicationStopping);
    }
}
