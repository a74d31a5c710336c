namespace TestKit.Databases;

/// <summary>How a throw-away cluster is set up.</summary>
public sealed record PostgreSqlClusterOptions
{
    /// <summary>Whether commits reach the disk (<c>fsync</c>). Needed only where the machine itself may fail: a killed server loses nothing without it.</summary>
    public bool IsDurable { get; init; }

    /// <summary>The most connections.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>How long the server waits before it looks for a deadlock. Short, so that tests of deadlocks are.</summary>
    public TimeSpan DeadlockTimeout { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long the server may take to be ready.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Further settings of the server, such as <c>max_prepared_transactions</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
