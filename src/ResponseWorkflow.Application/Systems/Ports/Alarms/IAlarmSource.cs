using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Ports.Alarms;

/// <summary>What collects alarms of the network. Must be safe for use by several threads.</summary>
/// <remarks>Throws as <see cref="Inventory.IInventory"/> does.</remarks>
public interface IAlarmSource
{
    /// <summary>Reads alarms.</summary>
    Task<AlarmList> ReadAsync(SystemCall call, AlarmQuery request, CancellationToken cancellationToken);
}
