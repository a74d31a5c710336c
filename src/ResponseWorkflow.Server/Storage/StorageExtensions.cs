using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Storage.Schema;
using ResponseWorkflow.Application.Storage.Settings;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Storage;

/// <summary>The database.</summary>
internal static class StorageExtensions
{
    private static readonly HashSet<string> Known = new(typeof(StorageOptions).GetProperties().Select(static property => property.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the database.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<StorageOptions>(StorageOptions.Section, static options => options.Fault());
        builder.Services.AddSetting<DataOptions>(DataOptions.Section, static options => string.IsNullOrWhiteSpace(options.Folder) ? "Data:Folder is empty." : null);
        builder.Services.AddSingleton(static services => DatabaseOpening.Open(
            services.GetRequiredService<IOptions<StorageOptions>>().Value,
            services.GetRequiredService<IOptions<DataOptions>>().Value));
        builder.Services.AddSingleton<Database>();
        builder.Services.AddSingleton(static services => new SchemaPreparation(
            services.GetRequiredService<IDatabaseProvider>(),
            services.GetRequiredService<IOptions<StorageOptions>>().Value,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<SchemaPreparation>>()));
    }

    /// <summary>Waits for the database and brings its schema up to date.</summary>
    /// <exception cref="StartRefusedException">The settings are wrong, or the database cannot be used.</exception>
    public static async Task PrepareStorageAsync(this WebApplication app)
    {
        // A misspelt setting would otherwise mean an empty database in an unexpected place.
        if (app.Configuration.GetSection(StorageOptions.Section).GetChildren().FirstOrDefault(static child => !Known.Contains(child.Key)) is { } unknown)
            throw new StartRefusedException($"{unknown.Path} is no setting. The section {StorageOptions.Section} has: {string.Join(", ", Known.Order(StringComparer.Ordinal))}.");
        await app.Services.GetRequiredService<SchemaPreparation>().PrepareAsync(app.Lifetime.ApplicationStopping);
    }
}
