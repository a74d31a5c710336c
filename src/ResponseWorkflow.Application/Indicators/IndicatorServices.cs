using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TimeLimits.Firing;

namespace ResponseWorkflow.Application.Indicators;

/// <summary>Registers the facts of indicators.</summary>
public static class IndicatorServices
{
    /// <summary>Adds them to a runtime with tasks and limits, after these.</summary>
    public static IServiceCollection AddIndicators(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<IndicatorOptions>().BindConfiguration(IndicatorOptions.SectionName).Validate(static options => options.Fault() is null, "A setting of Indicators is wrong.").ValidateOnStart();
        services.TryAddSingleton<CaseIndicators>();
        services.TryAddSingleton<IndicatorStep>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, IndicatorStep>(static provider => provider.GetRequiredService<IndicatorStep>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, IndicatorStep>(static provider => provider.GetRequiredService<IndicatorStep>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimeLimitStepHandler, EscalationFacts>());
        return services;
    }
}
