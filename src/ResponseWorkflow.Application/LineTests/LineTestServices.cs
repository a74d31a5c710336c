using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.LineTests.Administration;
using ResponseWorkflow.Application.LineTests.Templates;

namespace ResponseWorkflow.Application.LineTests;

/// <summary>Registers line tests.</summary>
public static class LineTestServices
{
    /// <summary>Adds them to a runtime with customers and the audit trail.</summary>
    public static IServiceCollection AddLineTests(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<LineTestOptions>().BindConfiguration(LineTestOptions.Section).Validate(static options => options.Fault() is null, "A setting of LineTests is wrong.").ValidateOnStart();
        services.TryAddSingleton<TestTemplates>();
        services.TryAddSingleton<TestTemplateCommands>();
        return services;
    }
}
