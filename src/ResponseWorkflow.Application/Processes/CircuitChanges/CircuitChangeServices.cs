using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Cases;

namespace ResponseWorkflow.Application.Processes.CircuitChanges;

/// <summary>Registers what extensions, closures, changes and suspensions need beyond their definitions.</summary>
public static class CircuitChangeServices
{
    /// <summary>Adds it to a runtime with cases, customers and dispatch orders.</summary>
    public static IServiceCollection AddCircuitChanges(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<CircuitChangeOptions>().BindConfiguration(CircuitChangeOptions.Section).Validate(static options => options.Fault() is null, "A setting of CircuitChanges is wrong.").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICaseCheck, ExtensionCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICaseCheck, CircuitWorkCheck>());
        return services;
    }
}
