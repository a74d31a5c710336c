using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Orders.Activities;
using ResponseWorkflow.Application.Orders.Acts;
using ResponseWorkflow.Application.Orders.Board;
using ResponseWorkflow.Application.Orders.Keeping;
using ResponseWorkflow.Application.Orders.Queries;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Orders;

/// <summary>Registers dispatch orders.</summary>
public static class OrderServices
{
    /// <summary>Adds them to a runtime with cases, customers, tasks and limits, after these: what they did in a transaction is kept at its end.</summary>
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<OrderOptions>().BindConfiguration(OrderOptions.SectionName).Validate(static options => options.Fault() is null, "A setting of Orders is wrong.").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICaseCheck, OrderCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFollowsUnits, OrderFollowing>());
        services.TryAddSingleton<OrderStep>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, OrderStep>(static provider => provider.GetRequiredService<OrderStep>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, OrderStep>(static provider => provider.GetRequiredService<OrderStep>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChoiceSource, SectionChoices>());
        services.TryAddSingleton<OrderQueries>();
        services.TryAddSingleton<BoardQueries>();
        services.TryAddSingleton<SectionBlocking>();
        services.TryAddSingleton<OrderDesk>();
        return services;
    }
}
