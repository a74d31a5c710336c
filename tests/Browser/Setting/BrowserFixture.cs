using System.Collections.Concurrent;
using Browser.Setting;
using TestKit.Browsers;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
// One after the other, whatever the runner is set to: users of the staff pages have one language each, which tests choose.
// Beside them run the collections that are named below, each with a server of its own.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace Browser.Setting;

/// <summary>One Chromium and one server for all tests: starting either takes seconds. Each test has a session of its own, and definitions of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>The collection of the tests that need <see cref="Server"/> alone.</summary>
    public const string Designer = "designer";

    /// <summary>The collection of the tests of circuits that are tested: their office has one kind of cases, with the data of a circuit.</summary>
    public const string Lines = "lines";

    /// <summary>The collection of the days of each role: its office has somebody in each.</summary>
    public const string Roles = "roles";

    /// <summary>The collection of the tests of tasks and cases.</summary>
    public const string Tasks = "tasks";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    // A staff page is there in a second; a busy machine needs some.
    private static readonly TimeSpan StaffPagePatience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentDictionary<string, Lazy<Task<Office>>> _offices = new(StringComparer.Ordinal);

    /// <summary>The server without sign-in.</summary>
    internal StudioServer Server { get; } = new();

    /// <summary>The server with sign-in, its users and its amounts, one for each collection; started by the first test that needs it.</summary>
    internal Task<Office> OfficeAsync() =>
        _offices.GetOrAdd(TestContext.Current.TestCollection!.TestCollectionDisplayName, static name => new(() => Office.StartAsync(CancellationToken.None, name == Lines ? LineCase.Settings : []))).Value;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Server.StartAsync(TestContext.Current.CancellationToken);
        SetDefaultExpectTimeout((float)StaffPagePatience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
    }

    /// <summary>A browser that has never been here.</summary>
    /// <param name="language">What its user reads.</param>
    /// <param name="address">The server, when it is another than that of all tests.</param>
    internal async Task<Session> OpenAsync(string language = "zh-CN", Uri? address = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            // Nothing is pressed while it is still moving to its place.
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            BaseURL = (address ?? Server.Address).ToString(),
        });
        return await Session.StartAsync(context, address ?? Server.Address);
    }

    /// <summary>A browser in which somebody has signed in at the office.</summary>
    /// <param name="name">Who: one of the users of <see cref="Office"/>.</param>
    /// <param name="language">What this user reads.</param>
    internal async Task<Session> SignedInAsync(string name, string language = "en")
    {
        var office = await OfficeAsync();
        var session = await OpenAsync(language, office.Server.Address);
        await session.SignInAsync(name, Office.Password, language);
        session.BePatientFor(StaffPagePatience);
        return session;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var office in _offices.Values)
            await (await office.Value).DisposeAsync();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Server.DisposeAsync();
    }
}
