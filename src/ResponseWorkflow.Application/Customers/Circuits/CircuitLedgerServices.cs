using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Customers.Circuits.Finding;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>Registers what keeps the circuit ledger in step with processes.</summary>
public static class CircuitLedgerServices
{
    /// <summary>Adds it to a runtime, before what keeps cases.</summary>
    public static IServiceCollection AddCircuitLedger(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<CustomerOptions>();
        services.TryAddSingleton<CircuitFilling>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, CircuitSearch>());
        services.TryAddSingleton<CircuitStep>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, CircuitStep>(static provider => provider.GetRequiredService<CircuitStep>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, CircuitStep>(static provider => provider.GetRequiredService<CircuitStep>()));
        return services;
    }
}
