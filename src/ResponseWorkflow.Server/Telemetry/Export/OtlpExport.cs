using System.Reflection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ResponseWorkflow.Server.Telemetry.Export;

/// <summary>Sends metrics and traces to a collector, when the settings name one. Stops after the web server, so that nothing of the last requests is lost.</summary>
internal sealed partial class OtlpExport(IOptions<TelemetryOptions> options, ILogger<OtlpExport> logger) : IHostedService, IDisposable
{
    private readonly TelemetryOptions _options = options.Value;
    private MeterProvider? _meters;
    private TracerProvider? _traces;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_options.OtlpEndpoint is not { } endpoint)
            return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService(_options.ServiceName, serviceVersion: Version(), serviceInstanceId: Environment.MachineName);
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource([.. Instrumentation.Sources])
            .AddOtlpExporter(exporter => Configure(exporter, endpoint, "v1/traces"))
            .Build();
        _meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter([.. Instrumentation.Meters])
            .AddOtlpExporter((exporter, reader) =>
            {
                Configure(exporter, endpoint, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)_options.MetricInterval.TotalMilliseconds;
            })
            .Build();
        LogExport(endpoint.GetLeftPart(UriPartial.Path));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_traces is null || _meters is null)
            return;
        var timeout = (int)_options.FlushTimeout.TotalMilliseconds;

        // The library knows no asynchronous way; both at once, so that the time counts once.
        var sent = await Task.WhenAll(
            Task.Run(() => _traces.ForceFlush(timeout), CancellationToken.None),
            Task.Run(() => _meters.ForceFlush(timeout), CancellationToken.None));
        if (sent.Contains(false))
            LogLoss();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        _meters?.Dispose();
    }

    private static string Version() => typeof(OtlpExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    private void Configure(OtlpExporterOptions exporter, Uri endpoint, string path)
    {
        var isGrpc = _options.OtlpProtocol == nameof(OtlpExportProtocol.Grpc);
        exporter.Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = isGrpc ? endpoint : new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}");
        if (_options.OtlpHeaders is { } headers)
            exporter.Headers = headers;
    }

    [LoggerMessage(LogLevel.Information, "Metrics and traces are sent to {Endpoint}")]
    private partial void LogExport(string endpoint);

    [LoggerMessage(LogLevel.Warning, "The last metrics and traces could not be sent in time")]
    private partial void LogLoss();
}
