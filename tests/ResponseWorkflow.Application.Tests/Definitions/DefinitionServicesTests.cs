using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Importing;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

public class DefinitionServicesTests
{
    [Fact]
    public async Task A_host_that_adds_definitions_can_publish_and_run_them()
    {
        await using var database = new SqliteTestDatabase();
        await database.StartAsync(TestContext.Current.CancellationToken);
        await using var services = Services(database).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        await services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(Documents.Writes("greeting", "hello"), "ann", null, null, TestContext.Current.CancellationToken);

        (await services.GetRequiredService<IDefinitionCatalogue>().GetPublishedAsync("greeting", TestContext.Current.CancellationToken)).Version.ShouldBe(1);
        services.GetRequiredService<DefinitionImporter>().ShouldNotBeNull();
        services.GetRequiredService<DefinitionQueries>().ShouldNotBeNull();
        services.GetRequiredService<IDefinitionCatalogue>().ShouldBeSameAs(services.GetRequiredService<DefinitionCatalogue>());
    }

    [Fact]
    public async Task Options_that_cannot_be_are_refused()
    {
        await using var database = new SqliteTestDatabase();
        await database.StartAsync(TestContext.Current.CancellationToken);
        await using var services = Services(database).Configure<DefinitionOptions>(static options => options.CompiledVersions = 0).BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<DefinitionStore>()).Message.ShouldContain("CompiledVersions");
    }

    [Fact]
    public async Task Options_come_from_the_configuration()
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(Configuration(("Definitions:Limits:Bytes", "1000"), ("Definitions:Import:Folder", "processes"))).AddDefinitions().BuildServiceProvider();

        services.GetRequiredService<IOptions<DefinitionOptions>>().Value.Limits.Bytes.ShouldBe(1000);
        services.GetRequiredService<IOptions<DefinitionOptions>>().Value.Limits.Depth.ShouldBe(128);
        DefinitionLimits.Default.Bytes.ShouldBe(20 * 1024 * 1024, "The limits of all other readers must not change with it.");
        services.GetRequiredService<IOptions<DefinitionImportOptions>>().Value.Folder.ShouldBe("processes");
    }

    private static IServiceCollection Services(TestDatabase database) =>
        new ServiceCollection().AddLogging().AddSingleton(Configuration()).AddSingleton(database.Provider).AddDefinitions();

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(static setting => setting.Key, static setting => (string?)setting.Value)).Build();
}
