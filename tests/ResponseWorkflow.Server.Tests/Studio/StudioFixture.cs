using System.Net.Http.Headers;

namespace ResponseWorkflow.Server.Tests.Studio;

/// <summary>A server for tests of the designer's hosting.</summary>
public sealed class StudioFixture : IDisposable
{
    private static readonly string Folder = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "studio.path")).Trim();

    private readonly ServerUnderTest _server = new();
    private readonly HttpClient _client;

    public StudioFixture() => _client = _server.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>The paths of the package's files, without compressed forms and what is not sent.</summary>
    public IReadOnlyList<string> Files { get; } =
    [
        .. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(static path => Path.GetExtension(path) is not (".br" or ".gz") && path is not ("index.html" or "package.json")),
    ];

    /// <summary>A file of the package.</summary>
    public string FileOf(string path) => Path.Combine(Folder, path);

    public Task<HttpResponseMessage> GetAsync(string path, string? encodings, string? ifNoneMatch = null) =>
        SendAsync(HttpMethod.Get, path, request =>
        {
            if (encodings is not null)
                request.Add("Accept-Encoding", encodings);
            if (ifNoneMatch is not null)
                request.Add("If-None-Match", ifNoneMatch);
        });

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestHeaders>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, path);
        prepare?.Invoke(request.Headers);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }
}
