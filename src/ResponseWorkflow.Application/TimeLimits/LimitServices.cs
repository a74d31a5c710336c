using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Definitions.Publishing;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TimeLimits.Activities;
using ResponseWorkflow.Application.TimeLimits.Acts;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Application.TimeLimits.Making;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Recomputing;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Application.TimeLimits;

/// <summary>Registers running time limits.</summary>
public static class LimitServices
{
    /// <summary>Adds limits of cases and tasks to a runtime. Without other terms the rows and calendars of a new installation hold.</summary>
    public static IServiceCollection AddRunningLimits(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).Validate(static options => options.Fault() is null, "A setting of TimeLimits is wrong.").ValidateOnStart();
        services.TryAddSingleton<ITimeLimitTerms, SeedTerms>();
        services.TryAddSingleton<EscalationPeople>();
        services.TryAddSingleton<LimitSettling>();
        services.TryAddSingleton<LimitEffects>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, LimitEffects>(static provider => provider.GetRequiredService<LimitEffects>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, LimitEffects>(static provider => provider.GetRequiredService<LimitEffects>()));
        services.TryAddSingleton<LimitSearch>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, LimitSearch>(static provider => provider.GetRequiredService<LimitSearch>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, LimitSearch>(static provider => provider.GetRequiredService<LimitSearch>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDefinitionRule, LimitRule>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChoiceSource, TimeLimitKeyChoices>());
        services.AddSweep<LimitSweep>();
        services.AddClusterTask<LimitRecomputing>();
        services.TryAddSingleton(static provider => new LimitCommands(
            provider.GetRequiredService<RuntimeServices>(), provider.GetRequiredService<ITimeLimitTerms>(), provider.GetRequiredService<LimitSettling>(), provider.GetRequiredService<AuditTrail>()));
        services.TryAddSingleton<LimitQueries>();
        services.AddAudit();
        return services;
    }
}
