using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Cases.Diagrams;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Cases.Processes;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Application.Orders.Revisions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Outbox.Children;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TimeLimits;
using ResponseWorkflow.Application.Systems;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Registers what concerns cases.</summary>
public static class CaseServices
{
    /// <summary>Adds commands, queries and what keeps cases in step with their processes. The runtime (<see cref="RuntimeRegistration.AddRuntime"/>) must be there too.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<CaseOptions>();
        services.TryAddSingleton<TermLists>();
        services.TryAddSingleton<SchemaLists>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CaseOptions>, CaseListSetup>());

        // Before what keeps cases: what limits, calls and the circuit ledger make of a case is written with it. And before limits: those that a changed order moves are settled with the rest.
        services.AddOrderRevisions();
        services.AddRunningLimits();
        services.AddSystemTelling();
        services.AddCircuitLedger();
        services.AddOptions<AttachmentOptions>();
        services.TryAddSingleton<CaseUpdates>();
        services.TryAddSingleton<CaseNumbers>();
        services.TryAddSingleton<ICaseLookup, CaseLookup>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, CaseEffects>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, CaseStep>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFollowsUnits, CaseFollowing>());
        services.TryAddSingleton<CaseParts>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, CaseParts>(static provider => provider.GetRequiredService<CaseParts>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITransactionStep, CaseParts>(static provider => provider.GetRequiredService<CaseParts>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChildPreparation, CaseParts>(static provider => provider.GetRequiredService<CaseParts>()));
        services.TryAddSingleton(static provider => new CaseCommands(
            provider.GetRequiredService<RuntimeServices>(), provider.GetRequiredService<IOptions<CaseOptions>>(), provider.GetRequiredService<CaseNumbers>(), provider.GetServices<ICaseCheck>()));
        services.TryAddSingleton(static provider => new CaseWithdrawal(provider.GetRequiredService<RuntimeServices>()));
        services.TryAddSingleton(static provider => new CaseParticipants(provider.GetRequiredService<RuntimeServices>()));
        services.TryAddSingleton<CaseComments>();
        services.TryAddSingleton<CaseLinks>();
        services.TryAddSingleton<CaseTimeline>();
        services.TryAddSingleton<CaseQueries>();
        services.TryAddSingleton<CaseDiagrams>();
        services.TryAddSingleton<AttachmentFiles>();
        services.TryAddSingleton<IVirusScan, NoVirusScan>();
        services.TryAddSingleton(static provider => new CaseAttachments(
            provider.GetRequiredService<RuntimeServices>(), provider.GetRequiredService<IOptions<AttachmentOptions>>(), provider.GetRequiredService<AttachmentFiles>(), provider.GetRequiredService<IVirusScan>()));
        services.TryAddSingleton(static provider => new AttachmentSweep(
            provider.GetRequiredService<RuntimeServices>(), provider.GetRequiredService<IOptions<AttachmentOptions>>(), provider.GetRequiredService<AttachmentFiles>(), provider.GetRequiredService<ILogger<AttachmentSweep>>()));
        services.AddClusterTask<AttachmentSweep>();
        return services;
    }
}
