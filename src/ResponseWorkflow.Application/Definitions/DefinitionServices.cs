using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Definitions.Editing;
using ResponseWorkflow.Application.Definitions.Families;
using ResponseWorkflow.Application.Definitions.Importing;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>Registers what stores, publishes and compiles definitions.</summary>
public static class DefinitionServices
{
    /// <summary>Adds the store, the catalogue, the queries and the importer.</summary>
    /// <remarks>
    /// An <see cref="IDatabaseProvider"/>, configuration and logging must be there too. The clock, the identities and the activity types
    /// (<see cref="ActivityRegistry"/>) are added only where the host has none of its own. Calls to <see cref="DefinitionCatalogue.RefreshAsync"/> and
    /// <see cref="DefinitionImporter.ImportAsync"/> are the host's.
    /// </remarks>
    public static IServiceCollection AddDefinitions(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<DefinitionOptions>().BindConfiguration(DefinitionOptions.Section)
            .Validate(static options => options.CompiledVersions > 0, "CompiledVersions must be at least 1.")
            .Validate(static options => options.PageSizeLimit > 0, "PageSizeLimit must be at least 1.")
            .Validate(static options => options.NamedUsers > 0, "NamedUsers must be at least 1.")
            .Validate(static options => options.AuditedChanges >= 0, "AuditedChanges must not be negative.")
            .Validate(static options => options.ComparedCharacters > 0, "ComparedCharacters must be at least 1.")
            .Validate(static options => options.HasSoundFamilies(), "Definitions:Families: each family needs an Id of its own, NameZh and NameEn.")
            .Validate(static options => options.ShortestInterval > TimeSpan.Zero, "ShortestInterval must be longer than nothing.");
        services.AddOptions<EditorOptions>().BindConfiguration(EditorOptions.Section)
            .Validate(static options => options.Silence > TimeSpan.Zero, "Silence must be longer than nothing.");
        services.AddOptions<DefinitionImportOptions>().BindConfiguration(DefinitionImportOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdentitySource, RandomIdentities>();
        services.TryAddSingleton(static _ => KnownActivities.All);
        services.TryAddSingleton(static provider => provider.GetRequiredService<IOptions<RuntimeOptions>>().Value.ToBurstOptions());
        services.TryAddSingleton<Database>();
        services.TryAddSingleton<DefinitionCatalogue>();
        services.TryAddSingleton<IDefinitionCatalogue>(static provider => provider.GetRequiredService<DefinitionCatalogue>());
        services.TryAddSingleton<DefinitionStore>();
        services.TryAddSingleton<DefinitionQueries>();
        services.TryAddSingleton<FamilyQueries>();
        services.TryAddSingleton<DefinitionImporter>();
        services.TryAddSingleton<VersionQueries>();
        services.TryAddSingleton<ConsumerQueries>();
        services.TryAddSingleton<Editors>();
        services.AddAudit();
        services.TryAddSingleton<ChoiceLists>();
        services.TryAddSingleton<ISeedSource, RandomSeeds>();
        services.TryAddSingleton<DraftTests>();
        services.TryAddSingleton<ActivityTests>();
        services.AddClusterTask<TestVersionExpiry>();
        return services;
    }
}
