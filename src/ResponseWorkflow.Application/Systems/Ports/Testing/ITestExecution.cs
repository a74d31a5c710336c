using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Ports.Testing;

/// <summary>What tests services in the network. Must be safe for use by several threads.</summary>
/// <remarks>Throws as <see cref="Inventory.IInventory"/> does, and <see cref="SystemPendingException"/> while the test is still running.</remarks>
public interface ITestExecution
{
    /// <summary>Runs a test and brings its values.</summary>
    Task<TestResult> RunAsync(SystemCall call, TestRequest request, CancellationToken cancellationToken);
}
