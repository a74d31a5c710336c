namespace ResponseWorkflow.Server.Telemetry.Metrics;

/// <summary>The values of a metric for one combination of labels. Safe for use by several threads.</summary>
/// <param name="labels">The labels as they are written, without braces.</param>
/// <param name="bounds">Upper bounds of a histogram's buckets, ascending; empty for others.</param>
internal sealed class MetricSeries(string labels, IReadOnlyList<double> bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _buckets = new long[bounds.Count];
    private double _value;
    private long _count;

    /// <summary>The labels as they are written, without braces.</summary>
    public string Labels => labels;

    /// <summary>Adds to the sum.</summary>
    public void Add(double value)
    {
        lock (_lock)
            _value += value;
    }

    /// <summary>Replaces the value.</summary>
    public void Set(double value)
    {
        lock (_lock)
            _value = value;
    }

    /// <summary>Counts a measurement in its bucket.</summary>
    public void Record(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Count && value > bounds[bucket])
            bucket++;
        lock (_lock)
        {
            _value += value;
            _count++;
            if (bucket < _buckets.Length)
                _buckets[bucket]++;
        }
    }

    /// <summary>The sum or last value, the number of measurements, and the measurements in each bucket alone; all of one moment.</summary>
    public (double Value, long Count, long[] Buckets) Read()
    {
        lock (_lock)
            return (_value, _count, [.. _buckets]);
    }
}
