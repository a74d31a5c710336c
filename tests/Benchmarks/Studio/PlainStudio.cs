using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Studio;

/// <summary>
/// The designer by plain static files: those of the package by the framework's own file server, without compression, and every other answer of the
/// real server from memory. What is measured against it is therefore all that our hosting and our API cost.
/// </summary>
internal sealed class PlainStudio : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _real;
    private readonly ConcurrentDictionary<string, Recorded> _answers = new(StringComparer.Ordinal);

    private PlainStudio(Uri real, string folder)
    {
        _real = new HttpClient { BaseAddress = real };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = "/studio",
            ServeUnknownFileTypes = true,
        });
        _app.Run(AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts it.</summary>
    /// <param name="real">The server whose answers it plays back.</param>
    /// <param name="folder">The folder of the package's files.</param>
    public static async Task<PlainStudio> StartAsync(Uri real, string folder)
    {
        var plain = new PlainStudio(real, folder);
        await plain._app.StartAsync();
        return plain;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _real.Dispose();
    }

    // The first asking goes to the real server; it happens in the visit that warms up.
    private async Task AnswerAsync(HttpContext context)
    {
        var key = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
        if (!_answers.TryGetValue(key, out var answer))
        {
            answer = await RecordAsync(context.Request);
            _answers[key] = answer;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task<Recorded> RecordAsync(HttpRequest asked)
    {
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), asked.Path + asked.QueryString.ToUriComponent());
        request.Headers.Add("Accept-Language", asked.Headers.AcceptLanguage.ToArray());
        if (asked.ContentLength > 0)
        {
            request.Content = new StreamContent(asked.Body);
            request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(asked.ContentType!);
        }

        using var answer = await _real.SendAsync(request);
        return new Recorded((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsByteArrayAsync());
    }

    private sealed record Recorded(int Status, string? ContentType, byte[] Body);
}
