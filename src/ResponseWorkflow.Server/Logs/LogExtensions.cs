using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Console;

namespace ResponseWorkflow.Server.Logs;

/// <summary>The log.</summary>
internal static class LogExtensions
{
    /// <summary>Writes the log to the console: one JSON object a line, or readable text in development. Scopes, such as the instance that is worked on, are included.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.FormatterName ??= builder.Environment.IsDevelopment() ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json);
        builder.Services.Configure<JsonConsoleFormatterOptions>(static options =>
        {
            options.IncludeScopes = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

            // Chinese stays readable; control characters and quotes are escaped all the same.
            options.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        builder.Services.Configure<SimpleConsoleFormatterOptions>(static options =>
        {
            options.IncludeScopes = true;
            options.SingleLine = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "HH:mm:ss.fff ";
        });
        builder.Services.AddTransient<RequestLog>();
    }

    /// <summary>Writes a line for each request.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();
}
