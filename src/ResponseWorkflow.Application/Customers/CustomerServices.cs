using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Customers;

/// <summary>Registers what concerns customers and circuits.</summary>
public static class CustomerServices
{
    /// <summary>Adds commands and queries. The organisation (<see cref="OrganisationServices.AddOrganisation"/>) must be there too.</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<CustomerOptions>();
        services.TryAddSingleton<CustomerCommands>();
        services.TryAddSingleton<CircuitCommands>();
        services.TryAddSingleton<CustomerQueries>();
        services.TryAddSingleton<CircuitQueries>();
        services.TryAddSingleton<CircuitArchive>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFollowsUnits, CustomerFollowing>());
        return services;
    }
}
