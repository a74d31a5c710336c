using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ResponseWorkflow.Application.Audit;

/// <summary>Registers the audit trail.</summary>
public static class AuditServices
{
    /// <summary>Adds it. A host that knows from where acts are ordered has an <see cref="IAuditPlace"/> of its own.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.TryAddSingleton<IAuditPlace>(static _ => new ProgramPlace("ResponseWorkflow"));
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton<AuditQueries>();
        services.TryAddSingleton<AuditSubjectNames>();
        return services;
    }
}
