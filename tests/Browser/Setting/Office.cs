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

    /// <summary>Who works on tasks, and stands in for <see cref="Away"/>.</summary>
    public const string Engineer = "he.yun";

    /// <summary>Who works on tasks too.</summary>
    public const string OtherEngineer = "luo.qiang";

    /// <summary>Who leads, starts cases, and gives tasks to others.</summary>
    public const string Director = "gao.jian";

    /// <summary>Who works on tasks and is away.</summary>
    public const string Away = "ma.li";

    /// <summary>Who only looks.</summary>
    public const string Reader = "sun.yu";

    /// <summary>How many customers it has, with a circuit each.</summary>
    public const int Customers = 30;

    private const string FirstPassword = "first horse 1";

    private static readonly (string Name, string Display, string Role)[] People =
    [
        (Boss, "赵敏", "administrator"), (Owner, "李娜", "process-owner"), (OtherOwner, "王伟", "process-owner"), (Operator, "陈杰", "operator"), (Reader, "孙宇", "reader"),
        (Engineer, "何云", TaskAmounts.Role), (OtherEngineer, "罗强", TaskAmounts.Role), (Director, "高建", "response-desk"), (Away, "马丽", TaskAmounts.OtherRole),
    ];

    private static int _asked;

    private bool _canStart;

    private Office(StudioServer server) => Server = server;

    /// <summary>The server.</summary>
    public StudioServer Server { get; }

    /// <summary>Ids of the definitions that tests share and that are published already.</summary>
    public HashSet<string> Published { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts it, adds its users and fills its lists.</summary>
    public static async Task<Office> StartAsync(CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        // A word to others holds for as long as a test: nobody waits for it to pass.
        var server = new StudioServer([("Access:Required", "true"), ("Access:LockOut:Attempts", "3"), .. settings]);
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
        var file = Path.Combine(server.Folder, "responseworkflow.db");
        await Amounts.AddAsync(file, cancellationToken);
        await TaskAmounts.AddAsync(file, cancellationToken);
        for (var i = 1; i <= Customers; i++)
            await office.AddCustomerAsync(i, cancellationToken);
        return office;
    }

    /// <summary>Adds a user with the password of all, which need not be changed.</summary>
    public Task AddAsync(string name, string display, string role, CancellationToken cancellationToken) => AddAsync(name, display, role, "headquarters", cancellationToken);

    /// <summary>Adds such a user to a unit, which is where the role is held too.</summary>
    public async Task AddAsync(string name, string display, string role, string unitId, CancellationToken cancellationToken)
    {
        await AddNewAsync(name, display, role, FirstPassword, unitId, cancellationToken);
        using var client = new HttpClient { BaseAddress = Server.Address };
        client.DefaultRequestHeaders.Add("Origin", Server.Address.GetLeftPart(UriPartial.Authority));
        await SendAsync(client, HttpMethod.Post, "api/session", new { name, password = FirstPassword }, cancellationToken);
        await SendAsync(client, HttpMethod.Put, "api/session/password", new { currentPassword = FirstPassword, newPassword = Password }, cancellationToken);
    }

    /// <summary>Adds a user who has not signed in yet.</summary>
    public Task AddNewAsync(string name, string display, string role, string password, CancellationToken cancellationToken) => AddNewAsync(name, display, role, password, "headquarters", cancellationToken);

    private Task<JsonElement> AddNewAsync(string name, string display, string role, string password, string unitId, CancellationToken cancellationToken) =>
        Server.CallAsync(HttpMethod.Post, "/api/users", JsonSerializer.Serialize(new { signInName = name, displayName = display, unitId, roles = new[] { new { roleId = role, unitId } }, password }), cancellationToken);

    /// <summary>Puts a customer and its circuit on file: <c>K0001</c> with <c>JC-MSTP-0001</c>, and so on.</summary>
    private async Task AddCustomerAsync(int number, CancellationToken cancellationToken)
    {
        await Server.CallAsync(
            HttpMethod.Post,
            "/api/customers",
            JsonSerializer.Serialize(new { number = $"K{number:D4}", name = $"江城第{number:D2}号精密机械制造有限公司", grade = number % 4 == 0 ? "Gold" : "Standard", unit = "headquarters", contact = "王建国", telephone = $"0601-20{number:D5}", address = "江城市南湖区文苑大道 1 号" }),
            cancellationToken);
        await Server.CallAsync(
            HttpMethod.Post,
            "/api/circuits",
            JsonSerializer.Serialize(new { number = $"JC-MSTP-{number:D4}", customer = $"K{number:D4}", kind = "mstp", bandwidth = 100, bandwidthUnit = "Mbit/s", endA = "江城市南湖区文苑大道 1 号", endZ = "江城市云台区中山路 9 号" }),
            cancellationToken);
    }

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

    /// <summary>Starts a process of one task, which engineers may claim, and gives the task's id.</summary>
    /// <param name="title">The task's title, which is that of its process too.</param>
    /// <param name="outcomes">Its outcomes; <c>Reject</c> needs a reason.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="properties">What else the task has.</param>
    public async Task<string> AskAsync(string title, IReadOnlyList<string> outcomes, CancellationToken cancellationToken, params IReadOnlyList<(string Name, object Value)> properties)
    {
        var definitionId = $"asked-{Interlocked.Increment(ref _asked)}";
        await Server.CallAsync(HttpMethod.Put, $"/api/definitions/{definitionId}/draft", Documents.Asking(definitionId, title, outcomes, properties), cancellationToken);
        await Server.CallAsync(HttpMethod.Post, $"/api/definitions/{definitionId}/publish", """{"changeNote":"first version"}""", cancellationToken);
        var instance = await RunAsync(definitionId, title, cancellationToken);
        var waits = await Server.CallAsync(HttpMethod.Get, $"/api/instances/{instance}/bookmarks", null, cancellationToken);
        return waits.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString()!;
    }

    /// <summary>Publishes the processes of two kinds of cases, so that they can be started.</summary>
    public async Task CanStartAsync(CancellationToken cancellationToken)
    {
        if (_canStart)
            return;
        await PublishAsync("fault", "集团客户故障处理", cancellationToken);
        await PublishAsync("complaint", "客户投诉处理", cancellationToken);
        _canStart = true;
    }

    /// <summary>Does something as one of its users, and gives the answer.</summary>
    public async Task<JsonElement> AsAsync(string name, HttpMethod method, string path, object body, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Server.Address };
        client.DefaultRequestHeaders.Add("Origin", Server.Address.GetLeftPart(UriPartial.Authority));
        await SendAsync(client, HttpMethod.Post, "api/session", new { name, password = Password }, cancellationToken);
        return await SendAsync(client, method, path, body, cancellationToken);
    }

    /// <summary>Reads a list of one entry as one of its users, and gives the entry.</summary>
    public async Task<JsonElement> OnlyAsync(string name, string path, CancellationToken cancellationToken) =>
        (await AsAsync(name, HttpMethod.Get, path, new { }, cancellationToken)).GetProperty("items").EnumerateArray().Single();

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
