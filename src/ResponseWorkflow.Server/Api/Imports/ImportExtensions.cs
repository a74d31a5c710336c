using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>Files that are imported.</summary>
internal static class ImportExtensions
{
    /// <summary>Adds what reads them.</summary>
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSetting<ImportOptions>(ImportOptions.Section, static options => options.Fault());
        services.AddSingleton<XlsxReader>();
    }

    /// <summary>An endpoint that takes a workbook as its body.</summary>
    public static RouteHandlerBuilder IsImport(this RouteHandlerBuilder endpoint, string id, string summary) =>
        endpoint.IsRead(id, summary, StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status422UnprocessableEntity);
}
