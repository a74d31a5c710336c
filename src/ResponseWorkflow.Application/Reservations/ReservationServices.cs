using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Reservations.Acts;
using ResponseWorkflow.Application.Reservations.Queries;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Reservations;

/// <summary>Registers the reservation ledger.</summary>
public static class ReservationServices
{
    /// <summary>Adds it to a runtime with cases.</summary>
    public static IServiceCollection AddReservations(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ReservationOptions>().BindConfiguration(ReservationOptions.Section).Validate(static options => options.Fault() is null, "A setting of Reservations is wrong.").ValidateOnStart();
        services.TryAddSingleton<ReservationStep>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, ReservationStep>(static provider => provider.GetRequiredService<ReservationStep>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, ReservationStep>(static provider => provider.GetRequiredService<ReservationStep>()));
        services.TryAddSingleton<ReservationQueries>();
        services.TryAddSingleton(static provider => new ReservationCommands(provider.GetRequiredService<RuntimeServices>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<IOptions<ReservationOptions>>()));
        return services;
    }
}
