using ResponseWorkflow.Adapters.Activation;
using ResponseWorkflow.Adapters.Alarms;
using ResponseWorkflow.Adapters.Inventory;
using ResponseWorkflow.Adapters.Performance;
using ResponseWorkflow.Adapters.Testing;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>Tries connections by asking for a single entry of a list. Safe for use by several threads.</summary>
internal sealed class TmfProbes(TmfClient client, TmfPipelines pipelines, IIdentitySource identities, TimeProvider time) : ISystemProbes
{
    public BreakerState? BreakerOf(string connectionId) => pipelines.BreakerOf(connectionId);

    public async Task<SystemProbe> TryAsync(SystemConnection connection, string by, CancellationToken cancellationToken)
    {
        var operation = SystemOperations.All.First(one => one.System == connection.System);
        var id = identities.Next().ToString("N");
        var call = new SystemCall(id, operation, connection) { CorrelationId = id, UnitId = connection.UnitId, AskedAt = time.GetUtcNow() };
        var began = time.GetTimestamp();
        try
        {
            var answer = await client.SendAsync(call, TmfRequest.Get($"{ListOf(connection.System)}?offset=0&limit=1") with { IsProbe = true }, cancellationToken);
            var isGood = answer is { IsSuccess: true, Body: System.Text.Json.Nodes.JsonArray };
            return new SystemProbe(isGood, answer.Status, time.GetElapsedTime(began), isGood ? "" : TmfFaults.Said(answer));
        }
        catch (SystemFailedException failed)
        {
            return new SystemProbe(IsReachable: false, Status: null, time.GetElapsedTime(began), failed.Message);
        }
    }

    private static string ListOf(string system) => system switch
    {
        SystemKinds.Inventory => TmfResources.Path,
        SystemKinds.Activation => TmfActivation.Path,
        SystemKinds.Testing => TmfTests.Path,
        SystemKinds.Performance => TmfPerformance.Path,
        _ => TmfAlarms.Path,
    };
}
