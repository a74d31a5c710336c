namespace ResponseWorkflow.Application.Storage;

/// <summary>On whose side something is done and measured: that of whoever calls this node, or that of its workers, which nobody waits for.</summary>
internal static class WorkSide
{
    private static readonly AsyncLocal<bool> IsWorkers = new();

    /// <summary>The side that is on now: <c>workers</c> or <c>callers</c>.</summary>
    public static KeyValuePair<string, object?> Now => new("side", IsWorkers.Value ? "workers" : "callers");

    /// <summary>What the caller does from now on, and all that it starts, is the workers'.</summary>
    public static void EnterWorkers() => IsWorkers.Value = true;
}
