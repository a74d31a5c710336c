using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Orders.Revisions;

/// <summary>Registers what changes dispatch orders that have been issued.</summary>
public static class RevisionServices
{
    /// <summary>Adds it to a runtime, before limits and what keeps cases.</summary>
    public static IServiceCollection AddOrderRevisions(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<OrderOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, OrderSearch>());
        services.TryAddSingleton<OrderRevisionStep>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, OrderRevisionStep>(static provider => provider.GetRequiredService<OrderRevisionStep>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, OrderRevisionStep>(static provider => provider.GetRequiredService<OrderRevisionStep>()));
        return services;
    }
}
