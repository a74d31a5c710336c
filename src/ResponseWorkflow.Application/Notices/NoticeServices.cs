using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Notices.Activities;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Administration;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Application.Notices.Choices;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Notices.Reading;
using ResponseWorkflow.Application.Notices.Sources;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.TimeLimits.Firing;

namespace ResponseWorkflow.Application.Notices;

/// <summary>Registers notices.</summary>
public static class NoticeServices
{
    /// <summary>Adds them to a runtime with human tasks (<see cref="TaskServices.AddHumanTasks"/>), after these: what tasks and limits did in a transaction is told at its end.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<NoticeOptions>().BindConfiguration(NoticeOptions.Section).Validate(static options => options.Fault() is null, "A setting of Notices is wrong.").ValidateOnStart();
        services.TryAddSingleton<StoredNoticeTerms>();
        services.TryAddSingleton<RecipientDirectory>();
        services.TryAddSingleton<NoticeRendering>();
        services.TryAddSingleton<NoticeWriter>();
        services.TryAddSingleton<NoticeUnits>();
        services.TryAddSingleton<ProcessNotices>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, ProcessNotices>(static provider => provider.GetRequiredService<ProcessNotices>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChoiceSource, NoticeKindChoices>());
        services.AddCallOuts();
        services.TryAddSingleton<TaskNotices>();
        services.TryAddSingleton<LimitNotices>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITimeLimitStepHandler, LimitNotices>(static provider => provider.GetRequiredService<LimitNotices>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMentionHandler, MentionNotices>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, NoticeStep>());
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).Validate(static options => options.Fault() is null, "A setting of Notices:Delivery is wrong.").ValidateOnStart();
        services.TryAddSingleton<NodeIdentity>();
        services.TryAddSingleton<DeliveryWriter>();
        services.TryAddSingleton<DeliveryDigest>();
        services.TryAddSingleton<DeliveryMetrics>();
        services.TryAddSingleton<DeliveryWorker>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISweep, DeliveryCount>());
        services.TryAddSingleton(static provider => new NoticeChoiceCommands(provider.GetRequiredService<Database>(), provider.GetRequiredService<StoredNoticeTerms>(), provider.GetRequiredService<RecipientDirectory>()));
        services.TryAddSingleton<NoticeTermCommands>();
        services.TryAddSingleton(static provider => new NoticePreview(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<StoredNoticeTerms>(), provider.GetRequiredService<NoticeRendering>(), provider.GetRequiredService<IOptions<NoticeOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddClusterTask<NoticeRetention>();
        services.TryAddSingleton<DeliveryQueries>();
        services.TryAddSingleton<DeliveryCommands>();
        services.TryAddSingleton<NoticeQueries>();
        services.TryAddSingleton(static provider => new NoticeCommands(provider.GetRequiredService<RuntimeServices>()));
        return services;
    }

    private static void AddCallOuts(this IServiceCollection services)
    {
        services.AddOptions<CallOutOptions>().BindConfiguration(CallOutOptions.Section).Validate(static options => options.Fault() is null, "A setting of Notices:CallOut is wrong.").ValidateOnStart();
        services.TryAddSingleton<ProcessCallOuts>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, ProcessCallOuts>(static provider => provider.GetRequiredService<ProcessCallOuts>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChoiceSource, EffectChoices>());
        services.TryAddSingleton<CallOutChecks>();
        services.TryAddSingleton(static provider => new CallOutCommands(provider.GetRequiredService<NoticeTermCommands>(), provider.GetRequiredService<CallOutChecks>()));
    }

    /// <summary>Adds a channel, and the work that sends by it.</summary>
    public static IServiceCollection AddNoticeChannel<TChannel>(this IServiceCollection services)
        where TChannel : class, INoticeChannel
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<TChannel>();
        services.AddSingleton<INoticeChannel>(static provider => provider.GetRequiredService<TChannel>());
        services.AddSingleton<ISweep>(static provider => new DeliverySweep(provider.GetRequiredService<TChannel>(), provider.GetRequiredService<DeliveryWorker>(), provider.GetRequiredService<IOptions<DeliveryOptions>>()));
        return services;
    }
}
