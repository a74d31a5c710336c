using ResponseWorkflow.Server.Hosting;
using ResponseWorkflow.Server.Studio.Files;
using ResponseWorkflow.Server.Studio.Pages;

namespace ResponseWorkflow.Server.Studio;

/// <summary>The designer: Elsa Studio as its makers publish it, on pages of our own.</summary>
internal static class StudioExtensions
{
    /// <summary>Where its addresses begin.</summary>
    public const string BasePath = "/studio";

    /// <summary>Adds its files and pages.</summary>
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<StudioOptions>(StudioOptions.Section, static options => options.Fault());
        builder.Services.AddSingleton<StudioFiles>();
        builder.Services.AddSingleton<StudioAssets>();
        builder.Services.AddSingleton<StudioFileAnswer>();
        builder.Services.AddSingleton<PageWriter>();
        builder.Services.AddSingleton<BarFiles>();
    }

    /// <summary>Answers requests for its files. They are the same for everybody and hold nothing of ours, so they come before sign-in.</summary>
    public static void UseStudioFiles(this WebApplication app)
    {
        // Read now, so that a wrong folder is known before anything listens.
        _ = app.Services.GetRequiredService<StudioFiles>();
        app.UseMiddleware<StudioFileAnswer>();
    }

    /// <summary>Maps its pages.</summary>
    public static void MapStudio(this IEndpointRouteBuilder app) => app.MapStudioPages();
}
