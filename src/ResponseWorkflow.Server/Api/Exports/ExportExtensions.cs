using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>Files of lists.</summary>
internal static class ExportExtensions
{
    /// <summary>The media type of workbooks.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Adds what makes the files.</summary>
    public static void AddExports(this IServiceCollection services)
    {
        services.AddSetting<ExportOptions>(ExportOptions.Section, static options => options.Fault());
        services.AddSingleton<ListExport>();
    }

    /// <summary>An endpoint that answers with a workbook.</summary>
    public static RouteHandlerBuilder IsExport(this RouteHandlerBuilder endpoint, string id, string summary) =>
        endpoint.Produces<Stream>(StatusCodes.Status200OK, ContentType).IsRead(id, summary, StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity);
}
