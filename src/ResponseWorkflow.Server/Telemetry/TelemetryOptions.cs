namespace ResponseWorkflow.Server.Telemetry;

/// <summary>The settings of metrics and traces: section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telemetry";

    /// <summary>Where metrics and traces are sent to by OTLP, such as <c>http://collector:4318</c>. Nothing is sent when not given.</summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>How they are sent: <c>HttpProtobuf</c> or <c>Grpc</c>.</summary>
    public string OtlpProtocol { get; set; } = "HttpProtobuf";

    /// <summary>Headers that are sent along, <c>name=value</c> with commas between them. May hold a secret.</summary>
    public string? OtlpHeaders { get; set; }

    /// <summary>How often metrics are sent.</summary>
    public TimeSpan MetricInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long sending what is left may take when the process stops.</summary>
    public TimeSpan FlushTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Name of the service in traces and metrics.</summary>
    public string ServiceName { get; set; } = "ResponseWorkflow";

    /// <summary>The most combinations of labels that <c>/metrics</c> keeps for one metric. What comes beyond is added up in one series.</summary>
    public int SeriesLimit { get; set; } = 2000;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { OtlpEndpoint: { } endpoint } when !endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https") => "Telemetry:OtlpEndpoint must be an address such as http://collector:4318.",
        { OtlpProtocol: not ("HttpProtobuf" or "Grpc") } => $"Telemetry:OtlpProtocol is '{OtlpProtocol}'; it must be HttpProtobuf or Grpc.",
        { MetricInterval.TotalMilliseconds: < 100 or > int.MaxValue } => "Telemetry:MetricInterval must be at least 100 ms.",
        { FlushTimeout.TotalMilliseconds: < 0 or > int.MaxValue } => "Telemetry:FlushTimeout must not be negative.",
        { SeriesLimit: < 1 } => "Telemetry:SeriesLimit must be at least 1.",
        _ when string.IsNullOrWhiteSpace(ServiceName) => "Telemetry:ServiceName is empty.",
        _ => null,
    };
}
