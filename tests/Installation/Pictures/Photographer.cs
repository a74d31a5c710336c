using Microsoft.Playwright;
using TestKit.Browsers;

namespace Installation.Pictures;

/// <summary>Takes pictures of the pages of a running demonstration.</summary>
internal sealed class Photographer : IAsyncDisposable
{
    // A busy machine needs long for a start of the designer.
    private const float Patience = 120_000;
    private const string Language = "en";

    private readonly Dictionary<string, IPage> _pages = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _server;
    private readonly string _password;

    private Photographer(IPlaywright playwright, IBrowser browser, Uri server, string password) => (_playwright, _browser, _server, _password) = (playwright, browser, server, password);

    /// <summary>What the pages have complained of.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Starts a browser.</summary>
    public static async Task<Photographer> StartAsync(Uri server, string password)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
        return new Photographer(playwright, browser, server, password);
    }

    /// <summary>Takes one: the page as it is when nothing of it is loading any more.</summary>
    public async Task TakeAsync(Picture picture, CancellationToken cancellationToken)
    {
        var page = await PageOfAsync(picture.By);
        await page.GotoAsync(picture.Path);
        await picture.Shown(page).First.WaitForAsync();
        await CalmAsync(page);
        await PictureFolder.KeepAsync(picture.Name, await page.ScreenshotAsync(), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<IPage> PageOfAsync(string name)
    {
        if (_pages.TryGetValue(name, out var known))
            return known;
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = Language,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            BaseURL = _server.ToString(),
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Origin"] = _server.GetLeftPart(UriPartial.Authority) };
        (await context.APIRequest.PostAsync($"{_server}api/session", new APIRequestContextOptions { Headers = headers, DataObject = new { name, password = _password } })).Status.ShouldBe(200, name);
        (await context.APIRequest.PutAsync($"{_server}api/session/language", new APIRequestContextOptions { Headers = headers, DataObject = new { language = Language } })).Status.ShouldBe(204, name);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                Fault(message.Text);
        };
        page.PageError += (_, error) => Fault(error);
        return _pages[name] = page;
    }

    // What a page asks for begins with the next drawing, so calm must last for some frames.
    private static async Task CalmAsync(IPage page) => await page.WaitForFunctionAsync("""
        () => {
          const isBusy = document.querySelector('#root [aria-busy=true], .ant-skeleton, .ant-spin-spinning, .ant-spin-fullscreen') !== null;
          window.calmFrames = isBusy ? 0 : (window.calmFrames ?? 0) + 1;
          if (window.calmFrames < 8) return false;
          window.calmFrames = 0;
          return true;
        }
        """);

    private void Fault(string text)
    {
        lock (_faults)
            _faults.Add(text);
    }
}
