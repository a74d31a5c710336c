using System.Diagnostics.Metrics;

namespace ResponseWorkflow.Application.Storage;

/// <summary>What is measured of the database. Meter <c>ResponseWorkflow.Storage</c>. Safe for use by several threads.</summary>
public sealed class StorageMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "ResponseWorkflow.Storage";

    /// <summary>Waiting: for a connection, for the turn to write, and for locks.</summary>
    internal const string Wait = "wait";

    /// <summary>Asking, and reading what is answered.</summary>
    internal const string Query = "query";

    /// <summary>Writing rows.</summary>
    internal const string Write = "write";

    /// <summary>Committing.</summary>
    internal const string Commit = "commit";

    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    private readonly Histogram<double> _operations;
    private readonly Histogram<double> _transactions;

    /// <summary>Makes the instruments.</summary>
    public StorageMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _operations = meter.CreateHistogram("responseworkflow.database.duration", "s", "How long the database was waited for, by operation (wait, query, write, commit) and side (callers, workers).", advice: Buckets);
        _transactions = meter.CreateHistogram("responseworkflow.transaction.duration", "s", "From wanting a transaction to its end, by outcome (committed, undone) and side (callers, workers).", advice: Buckets);
    }

    /// <summary>The database was waited for.</summary>
    /// <param name="operation">For what.</param>
    /// <param name="duration">How long.</param>
    internal void Took(string operation, TimeSpan duration) => _operations.Record(duration.TotalSeconds, new("operation", operation), WorkSide.Now);

    /// <summary>A transaction has ended.</summary>
    /// <param name="isCommitted">Whether it was committed.</param>
    /// <param name="duration">How long it took, all of its work included.</param>
    internal void Ended(bool isCommitted, TimeSpan duration) => _transactions.Record(duration.TotalSeconds, new("outcome", isCommitted ? "committed" : "undone"), WorkSide.Now);
}
