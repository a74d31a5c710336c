using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Definitions.Publishing;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Application.Tasks;

/// <summary>Registers human tasks.</summary>
public static class TaskServices
{
    /// <summary>Adds them to a runtime, with the cases that they belong to and the forms that they ask to fill in.</summary>
    public static IServiceCollection AddHumanTasks(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TaskOptions>().BindConfiguration(TaskOptions.Section).Validate(static options => options.Fault() is null, "A setting of Tasks is wrong.").ValidateOnStart();
        services.AddCases();
        services.AddForms();
        services.TryAddSingleton<TaskEffects>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, TaskEffects>(static provider => provider.GetRequiredService<TaskEffects>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, TaskEffects>(static provider => provider.GetRequiredService<TaskEffects>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChoiceSource, RoleChoices>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChoiceSource, UnitChoices>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFollowsUnits, TaskFollowing>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDefinitionRule, TaskRule>());
        services.TryAddSingleton<TaskCommands>();
        services.TryAddSingleton<TaskBatch>();
        services.TryAddSingleton<TaskInbox>();
        services.TryAddSingleton<CaseTasks>();
        services.AddAudit();
        return services;
    }
}
