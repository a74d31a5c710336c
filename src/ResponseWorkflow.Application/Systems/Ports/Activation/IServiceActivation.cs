using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Ports.Activation;

/// <summary>What configures services in the network. Must be safe for use by several threads.</summary>
/// <remarks>Throws as <see cref="Inventory.IInventory"/> does, and <see cref="SystemPendingException"/> while the network is still at work.</remarks>
public interface IServiceActivation
{
    /// <summary>Configures a service.</summary>
    Task<ConfiguredService> ConfigureAsync(SystemCall call, ConfigurationRequest request, CancellationToken cancellationToken);

    /// <summary>Takes the configuration of a service out. One that is not there is out already.</summary>
    Task<WithdrawnService> WithdrawAsync(SystemCall call, WithdrawalRequest request, CancellationToken cancellationToken);
}
