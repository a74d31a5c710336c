namespace ResponseWorkflow.Server.Telemetry.Metrics;

/// <summary>How the values of a metric add up.</summary>
internal enum MetricKind
{
    /// <summary>Measurements are added to a sum that only grows.</summary>
    Counter,

    /// <summary>Measurements are added to a sum that may shrink.</summary>
    UpDownCounter,

    /// <summary>The last measurement counts.</summary>
    Gauge,

    /// <summary>Measurements are counted by size.</summary>
    Histogram,

    /// <summary>The measurement is the sum, which only grows.</summary>
    ObservedCounter,
}
