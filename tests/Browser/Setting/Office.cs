using System.Net.Http.Json;
using System.Text.Json;

namespace Browser.Setting;

/// <summary>A server as an office has it: sign-in is demanded, each role has somebody, and its lists are as long as real ones.</summary>
internal sealed class Office : IAsyncDisposable
{
    /// <summary>The password of all its users.</summary>
    public const string Password = "correct horse 7";

    /// <summary>Who administers.</summary>
    public const string Boss = "zhao.min";

    /// <summary>Two who own processes.</summary>
    public const string Owner = "li.na";

    /// <summary>The other of them.</summary>
    public const string OtherOwner = "wang.wei";

    /// <summary>Who is on duty.</summary>
    public const string Operator = "chen.jie";

    /// <summary>Who only looks.</summary>
    public const string Reader = "sun.yu";

    private const string FirstPassword = "first password 1";

    private static readonly (string Name, string Display, string Role)[] People =
    [
        (Boss, "赵敏", "administrator"), (Owner, "李娜", "process-owner"), (OtherOwner, "王伟", "process-owner"), (Operator, "陈杰", "operator"), (Reader, "孙宇", "reader"),
    ];

    private Office(StudioServer server) => Server = server;

    /// <summary>The server.</summary>
    public StudioServer Server { get; }

    /// <summary>Starts it, adds its users and fills its lists.</summary>
    public static async Task<Office> StartAsync(CancellationToken cancellationToken)
    {
        // A word to others holds for as long as a test: nobody waits for it to pass.
        var server = new StudioServer(("Access:Required", "true"), ("Access:LockOut:Attempts", "3"));
        await server.StartAsync(cancellationToken);
        using var admin = new HttpClient { BaseAddress = server.Address };
        admin.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        var first = (await File.ReadAllTextAsync(Path.Combine(server.Folder, "first-password.txt"), cancellationToken)).Trim();
        await SendAsync(admin, HttpMethod.Post, "api/session", new { name = "admin", password = first }, cancellationToken);
        await SendAsync(admin, HttpMethod.Put, "api/session/password", new { currentPassword = first, newPassword = Password }, cancellationToken);
        server.Key = (await SendAsync(admin, HttpMethod.Post, "api/keys", new { name = "tests", roles = new[] { "administrator" } }, cancellationToken)).GetProperty("key").GetString();
        var office = new Office(server);
        foreach (var (name, display, role) in People)
            await office.AddAsync(name, display, role, cancellationToken);
        await Amounts.AddAsync(Path.Combine(server.Folder, "responseworkflow.db"), cancellationToken);
        return office;
    }

    /// <summary>Adds a user with the password of all, which need not be changed.</summary>
    public async Task AddAsync(string name, string display, string role, CancellationToken cancellationToken)
    {
        await AddNewAsync(name, display, role, FirstPassword, cancellationToken);
        using var client = new HttpClient { BaseAddress = Server.Address };
        client.DefaultRequestHeaders.Add("Origin", Server.Address.GetLeftPart(UriPartial.Authority));
        await SendAsync(client, HttpMethod.Post, "api/session", new { name, password = FirstPassword }, cancellationToken);
        await SendAsync(client, HttpMethod.Put, "api/session/password", new { currentPassword = FirstPassword, newPassword = Password }, cancellationToken);
    }

    /// <summary>Adds a user who has not signed in yet.</summary>
    public Task AddNewAsync(string name, string display, string role, string password, CancellationToken cancellationToken) =>
        Server.CallAsync(HttpMethod.Post, "/api/users", JsonSerializer.Serialize(new { signInName = name, displayName = display, unitId = "headquarters", roles = new[] { new { roleId = role, unitId = "headquarters" } }, password }), cancellationToken);

    /// <summary>Stores a process that waits for an event between two lines, and publishes it.</summary>
    public async Task PublishAsync(string definitionId, string name, CancellationToken cancellationToken)
    {
        await DraftAsync(definitionId, name, "begun", cancellationToken);
        await Server.CallAsync(HttpMethod.Post, $"/api/definitions/{definitionId}/publish", """{"changeNote":"first version"}""", cancellationToken);
    }

    /// <summary>Stores a draft of such a process.</summary>
    public Task<JsonElement> DraftAsync(string definitionId, string name, string line, CancellationToken cancellationToken) =>
        Server.CallAsync(HttpMethod.Put, $"/api/definitions/{definitionId}/draft", Documents.Waiting(definitionId, name, line), cancellationToken);

    /// <summary>Starts an instance and gives its id.</summary>
    public async Task<string> RunAsync(string definitionId, string name, CancellationToken cancellationToken) =>
        (await Server.CallAsync(HttpMethod.Post, "/api/instances", JsonSerializer.Serialize(new { definitionId, name }), cancellationToken)).GetProperty("instanceId").GetString()!;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static async Task<JsonElement> SendAsync(HttpClient client, HttpMethod method, string path, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {path} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
