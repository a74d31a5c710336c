using Browser.Setting;
using TestKit.Browsers;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Browser.Setting;

/// <summary>One Chromium and one server for all tests: starting either takes seconds. Each test has a session of its own, and definitions of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The server.</summary>
    internal StudioServer Server { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Server.StartAsync(TestContext.Current.CancellationToken);
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
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            BaseURL = (address ?? Server.Address).ToString(),
        });
        return await Session.StartAsync(context, address ?? Server.Address);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Server.DisposeAsync();
    }
}
