using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Processes.InSales;

/// <summary>Registers what tells of orders that are withdrawn.</summary>
public static class OrderCancellationServices
{
    /// <summary>Adds it to a runtime with cases.</summary>
    public static IServiceCollection AddOrderCancellation(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<OrderCancellationOptions>().BindConfiguration(OrderCancellationOptions.Section).Validate(static options => options.Fault() is null, "A setting of OrderCancellation is wrong.").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, OrderCancellation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxAftermath, LateConfigurations>());
        return services;
    }
}
