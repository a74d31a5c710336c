namespace ResponseWorkflow.Application.Storage.Settings;

/// <summary>The settings of the database: section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>
    /// The product: <c>Sqlite</c>, <c>PostgreSql</c> or <c>SqlServer</c>. When not given, the connection string tells it; without a connection string it is
    /// <c>Sqlite</c>.
    /// </summary>
    public string? Provider { get; set; }

    /// <summary>The connection string, as the product's ADO.NET client takes it. When not given, a SQLite file in the data folder.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether missing migrations are applied at start. When not, the program refuses to start on an older schema.</summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>How long a database that cannot be reached is tried at start.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause before the second try at start. It doubles from try to try.</summary>
    public TimeSpan FirstStartPause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause between two tries at start.</summary>
    public TimeSpan LongestStartPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one statement of a migration may take.</summary>
    public TimeSpan MigrationTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many transactions this node has at once on PostgreSQL and SQL Server. When not given, four for each processor, and at least eight.</summary>
    public int? Writers { get; set; }

    /// <summary>How long a further transaction waits for its turn, before the database counts as unavailable.</summary>
    public TimeSpan WriterWait { get; set; } = Storage.WriterLimits.Default.Wait;

    /// <summary>How many transactions this node has at once.</summary>
    public WriterLimits WriterLimits() => new(Writers ?? Storage.WriterLimits.Default.Count, WriterWait);

    /// <summary>What is wrong with the numbers and times among the settings; null when nothing is.</summary>
    public string? Fault()
    {
        if (Writers < 1)
            return $"{Section}:{nameof(Writers)} must be at least 1.";
        if (WriterWait <= TimeSpan.Zero)
            return $"{Section}:{nameof(WriterWait)} must be more than nothing.";
        if (StartTimeout < TimeSpan.Zero)
            return $"{Section}:{nameof(StartTimeout)} must not be negative.";
        if (FirstStartPause <= TimeSpan.Zero)
            return $"{Section}:{nameof(FirstStartPause)} must be more than nothing.";
        if (LongestStartPause < FirstStartPause)
            return $"{Section}:{nameof(LongestStartPause)} must not be less than {Section}:{nameof(FirstStartPause)}.";
        return MigrationTimeout < TimeSpan.FromSeconds(1) ? $"{Section}:{nameof(MigrationTimeout)} must be at least one second." : null;
    }
}
