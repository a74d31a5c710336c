using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Application.Forms;

/// <summary>Registers what concerns forms.</summary>
public static class FormServices
{
    /// <summary>Adds the checks. An <see cref="ISignatureProofs"/> that is registered before is used; without one, no confirmation by password is taken.</summary>
    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISignatureProofs, NoSignatureProofs>();
        services.TryAddSingleton<IIndicatorSheets, NoIndicatorSheets>();
        services.TryAddSingleton<TermLists>();
        services.TryAddSingleton<FormChecks>();
        services.TryAddSingleton<IFormChecks>(static provider => provider.GetRequiredService<FormChecks>());
        return services;
    }
}
