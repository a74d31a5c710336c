using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Cases;
using ResponseWorkflow.Server.Api.Customers;
using ResponseWorkflow.Server.Api.TimeLimits;
using ResponseWorkflow.Server.Api.TmForum;
using ResponseWorkflow.Server.Designer;
using ResponseWorkflow.Server.Health;
using ResponseWorkflow.Server.Hosting;
using ResponseWorkflow.Server.Logs;
using ResponseWorkflow.Server.OpenApi;
using ResponseWorkflow.Server.Pages;
using ResponseWorkflow.Server.Problems;
using ResponseWorkflow.Server.Runtime;
using ResponseWorkflow.Server.Storage;
using ResponseWorkflow.Server.Studio;
using ResponseWorkflow.Server.Telemetry;

try
{
    var builder = SettingsFiles.CreateBuilder(args);
    builder.AddDefaults();
    builder.AddLogs();
    builder.AddHosting();
    builder.AddTelemetry();
    builder.AddStorage();
    builder.AddRuntime();
    builder.AddCases();
    builder.AddNorth();
    builder.AddCustomers();
    builder.AddStoredTimeLimits();
    builder.AddHealth();
    builder.AddProblems();
    builder.AddApiDocument();
    builder.AddAccess();
    builder.AddPages();
    builder.Services.AddApi();
    builder.AddStudio();
    builder.AddDesigner();

    await using var app = builder.Build();
    app.CheckSettings();

    // The database, those who use it and the definitions become ready while the endpoints are mapped.
    var prepared = Task.Run(() => PrepareAsync(app));
    app.UseTelemetry();
    app.UseRequestLog();
    app.UseAnswerHeaders();
    app.UseProblems();
    app.UsePathBase();
    app.UseStudioFiles();
    app.UseRouting();
    app.UseAccess();
    app.MapHealth();
    app.MapMetrics();
    app.MapApiDocument();
    app.MapApi();
    app.MapStudio();
    app.MapAccess();
    app.MapDesigner();
    app.MapPages();

    // Nothing listens or works before; a failure ends the program with one clear line.
    await prepared;
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Describe(exception) is { } line)
{
    await Console.Error.WriteLineAsync($"ResponseWorkflow cannot start. {line}");
    return 1;
}

static async Task PrepareAsync(WebApplication app)
{
    await app.PrepareStorageAsync();
    await app.PrepareAccessAsync();
    await app.ImportDefinitionsAsync();
}

/// <summary>The server.</summary>
public partial class Program;
