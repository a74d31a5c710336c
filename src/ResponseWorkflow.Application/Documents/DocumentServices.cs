using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Documents.Activities;
using ResponseWorkflow.Application.Documents.Administration;
using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Documents;

/// <summary>Registers documents.</summary>
public static class DocumentServices
{
    /// <summary>Adds them to a runtime with cases (<see cref="Cases.CaseServices.AddCases"/>) and the audit trail.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<DocumentOptions>().BindConfiguration(DocumentOptions.Section).Validate(static options => options.Fault() is null, "A setting of Documents is wrong.").ValidateOnStart();
        services.TryAddSingleton<StoredTemplates>();
        services.TryAddSingleton<DocumentFacts>();
        services.TryAddSingleton<DocumentNumbers>();
        services.TryAddSingleton<DocumentMaking>();
        services.TryAddSingleton<TemplateCommands>();
        services.TryAddSingleton<CaseDocuments>();
        services.TryAddSingleton(static provider => new DocumentCommands(provider.GetRequiredService<RuntimeServices>(), provider.GetRequiredService<DocumentMaking>()));
        services.TryAddSingleton(static provider => new TemplatePreview(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<DocumentFacts>(), provider.GetRequiredService<DocumentNumbers>(),
            provider.GetRequiredService<IOptions<DocumentOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChoiceSource, DocumentTemplateChoices>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, ProcessDocuments>());
        return services;
    }
}
