using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ResponseWorkflow.Server.Health;

/// <summary>Writes a report: <c>{"status": ..., "checks": [{"name", "status", "description"}]}</c>.</summary>
internal static class HealthReportJson
{
    /// <summary>Writes a report as the answer.</summary>
    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteStartArray("checks");
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("status", entry.Status.ToString());

            // A check that timed out is described by the framework with its exception: only our own descriptions go out.
            json.WriteString("description", entry.Exception is null ? entry.Description : "The check failed.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
