using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.LineTests.Administration;
using ResponseWorkflow.Application.LineTests.Judging;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Runtime.Transitions;

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

        // Forms know nothing of line tests; from here on they do.
        services.Replace(ServiceDescriptor.Singleton<IIndicatorSheets, TestSheets>());
        services.TryAddSingleton<TestTemplateSearch>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, TestTemplateSearch>(static provider => provider.GetRequiredService<TestTemplateSearch>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, TestTemplateSearch>(static provider => provider.GetRequiredService<TestTemplateSearch>()));
        return services;
    }
}
