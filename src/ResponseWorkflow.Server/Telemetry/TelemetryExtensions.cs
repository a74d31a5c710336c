using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Hosting;
using ResponseWorkflow.Server.Telemetry.Export;
using ResponseWorkflow.Server.Telemetry.Metrics;

namespace ResponseWorkflow.Server.Telemetry;

/// <summary>Metrics and traces.</summary>
internal static class TelemetryExtensions
{
    /// <summary>Adds the store behind <c>/metrics</c> and the export to a collector.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        // Spans of requests get method, path and address, as OpenTelemetry names them; .NET 10 leaves them out unless asked.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        builder.Services.AddSetting<TelemetryOptions>(TelemetryOptions.Section, static options => options.Fault());
        builder.Services.AddSingleton(static services => new MetricStore(TakesFor(services), services.GetRequiredService<IOptions<TelemetryOptions>>().Value.SeriesLimit));
        builder.Services.AddHostedService<OtlpExport>();
    }

    /// <summary>Begins to listen to the meters, and names the spans of requests by their routes.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<MetricStore>();
        app.Use(static async (context, next) =>
        {
            // Held here: inside, another activity may be current.
            var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
            try
            {
                await next(context);
            }
            finally
            {
                if (span is { IsAllDataRequested: true })
                    Describe(span, context);
            }
        });
    }

    /// <summary>Maps <c>/metrics</c>, the text that Prometheus fetches.</summary>
    public static void MapMetrics(this WebApplication app) =>
        app.MapGet("/metrics", static (MetricStore store) => TypedResults.Text(store.Write(), PrometheusText.ContentType)).DisableHttpMetrics().ExcludeFromDescription().RequirePermission(Permissions.ReadMetrics);

    private static void Describe(Activity span, HttpContext context)
    {
        // The exception handler puts the endpoint aside; then the span keeps its general name.
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
        {
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.route", route);
        }

        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error);
    }

    // Meters of a host belong to its services: those of another host in the same process are not its business.
    private static Func<Meter, bool> TakesFor(IServiceProvider services)
    {
        var factory = services.GetRequiredService<IMeterFactory>();
        return meter => Instrumentation.Takes(meter.Name) && (meter.Scope is not IMeterFactory || ReferenceEquals(meter.Scope, factory));
    }
}
