using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.TimeLimits.Administration.Preview;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>Registers the stored time limits and their administration.</summary>
public static class TimeLimitServices
{
    /// <summary>Adds them. The organisation (<see cref="OrganisationServices.AddOrganisation"/>) must be there too.</summary>
    public static IServiceCollection AddStoredTimeLimits(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TermOptions>();
        services.TryAddSingleton<StoredTerms>();
        services.AddSingleton<ITimeLimitTerms>(static provider => provider.GetRequiredService<StoredTerms>());
        services.TryAddSingleton<TermCommands>();
        services.TryAddSingleton<RuleQueries>();
        services.TryAddSingleton<IRunningClocks, StoredClocks>();
        services.TryAddSingleton<ITimeLimitPreview, TimeLimitPreview>();
        return services;
    }
}
