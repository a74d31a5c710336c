using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Ports.Performance;

/// <summary>What collects how circuits perform. Must be safe for use by several threads.</summary>
/// <remarks>Throws as <see cref="Inventory.IInventory"/> does.</remarks>
public interface IPerformanceSource
{
    /// <summary>Reads values.</summary>
    Task<PerformanceList> ReadAsync(SystemCall call, PerformanceQuery request, CancellationToken cancellationToken);
}
