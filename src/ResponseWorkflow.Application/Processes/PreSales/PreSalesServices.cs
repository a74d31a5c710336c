using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Indicators;
using ResponseWorkflow.Application.Reservations;

namespace ResponseWorkflow.Application.Processes.PreSales;

/// <summary>Registers what the processes before a sale need beyond their definitions.</summary>
public static class PreSalesServices
{
    /// <summary>Adds it to a runtime with cases, customers, tasks and limits.</summary>
    public static IServiceCollection AddPreSales(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<VerificationOptions>().BindConfiguration(VerificationOptions.Section).Validate(static options => options.Fault() is null, "A setting of Verification is wrong.").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICaseCheck, VerificationCheck>());
        services.AddReservations();
        services.AddIndicators();
        services.TryAddSingleton<VerificationDesk>();
        return services;
    }
}
