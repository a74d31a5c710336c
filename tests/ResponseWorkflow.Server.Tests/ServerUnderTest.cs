using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TestKit.Databases;

namespace ResponseWorkflow.Server.Tests;

/// <summary>The server in this process, with settings and endpoints of a test.</summary>
/// <param name="settings">Settings.</param>
/// <param name="endpoints">Further endpoints.</param>
/// <param name="services">Changes what the server is made of.</param>
/// <param name="database">What it stores in; a SQLite file of its own when null. Whoever gives it disposes of it, after the server.</param>
internal sealed class ServerUnderTest(IReadOnlyDictionary<string, string>? settings = null, Action<IEndpointRouteBuilder>? endpoints = null, Action<IServiceCollection>? services = null, TestDatabase? database = null) : WebApplicationFactory<Program>
{
    public TestFolder Folder { get; } = new();

    public RecordedLog Log { get; } = new();

    public string Connection => database?.ConnectionString ?? $"Data Source={Folder["responseworkflow.db"]};Pooling=False";

    /// <summary>Answers a request with its status and, when it has one, its JSON.</summary>
    public async Task<(HttpResponseMessage Response, JsonElement Json)> GetAsync(string path, string? language = null) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), language);

    /// <summary>Answers a request with its status and, when it has one, its JSON.</summary>
    public async Task<(HttpResponseMessage Response, JsonElement Json)> SendAsync(HttpRequestMessage request, string? language = null)
    {
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        var response = await CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");

        // Migrating takes longer than most tests. Who starts a second time on the same folder finds what the first has left.
        if (database is not null)
            database.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        else if (!File.Exists(Folder["responseworkflow.db"]))
            SqliteTestDatabase.CopyToAsync(Folder["responseworkflow.db"], CancellationToken.None).GetAwaiter().GetResult();
        builder.UseSetting("Storage:ConnectionString", Connection);
        builder.UseSetting("Data:Folder", Folder.Path);
        builder.UseSetting("Access:Required", "false");

        // Hashing as often as in earnest would be most of the work of these tests.
        builder.UseSetting("Access:Password:Iterations", "10000");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
        builder.ConfigureServices(collection =>
        {
            services?.Invoke(collection);
            if (endpoints is not null)
                collection.AddSingleton<IStartupFilter>(new FurtherEndpoints(endpoints));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Folder.Dispose();
    }

    // Behind the server's own pipeline, so that everything before its endpoints applies to these as well.
    private sealed class FurtherEndpoints(Action<IEndpointRouteBuilder> map) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseRouting();
            app.UseEndpoints(map);
        };
    }
}
