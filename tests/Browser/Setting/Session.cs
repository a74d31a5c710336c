namespace Browser.Setting;

/// <summary>A browser with nothing stored, and what it has done so far.</summary>
internal sealed class Session : IAsyncDisposable
{
    // A busy machine needs long for a start of the designer; a test that hangs ends all the same.
    private const float Patience = 120_000;

    private readonly IBrowserContext _context;
    private readonly Uri _server;
    private readonly List<string> _faults = [];
    private readonly List<Received> _received = [];
    private readonly Lock _lock = new();
    private int _shots;

    private Session(IBrowserContext context, IPage page, Uri server)
    {
        (_context, Page, _server) = (context, page, server);
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
    }

    /// <summary>For how long something is waited for, where it is known that nothing large has to start.</summary>
    public void BePatientFor(TimeSpan span)
    {
        _context.SetDefaultTimeout((float)span.TotalMilliseconds);
        _context.SetDefaultNavigationTimeout((float)span.TotalMilliseconds);
    }

    /// <summary>Its tab.</summary>
    public IPage Page { get; }

    /// <summary>Everything that went wrong: messages of the console, errors of scripts, breaches of the policy, requests to other hosts.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_lock)
                return [.. _faults];
        }
    }

    /// <summary>What has been received since the session began, or since <see cref="Forget"/>.</summary>
    public IReadOnlyList<Received> Received
    {
        get
        {
            lock (_lock)
                return [.. _received];
        }
    }

    /// <summary>Starts one.</summary>
    public static async Task<Session> StartAsync(IBrowserContext context, Uri server)
    {
        var session = new Session(context, await context.NewPageAsync(), server);
        session.Listen();
        return session;
    }

    /// <summary>Signs in without the page for it.</summary>
    public async Task SignInAsync(string name, string password, string language)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Origin"] = _server.GetLeftPart(UriPartial.Authority) };
        var answer = await _context.APIRequest.PostAsync($"{_server}api/session", new APIRequestContextOptions { Headers = headers, DataObject = new { name, password } });
        answer.Status.ShouldBe(200, await answer.TextAsync());
        var chosen = await _context.APIRequest.PutAsync($"{_server}api/session/language", new APIRequestContextOptions { Headers = headers, DataObject = new { language } });
        chosen.Status.ShouldBe(204);
    }

    /// <summary>Opens a staff page and waits until it shows what it loads.</summary>
    public async Task<IResponse?> GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        await ReadyAsync();
        return answer;
    }

    /// <summary>Waits until nothing of a staff page is loading any more, and until that has been so for some frames: what a changed address asks for begins with the next drawing.</summary>
    public Task ReadyAsync() => Page.WaitForFunctionAsync("""
        () => {
          const isBusy = document.querySelector('#root > *') === null || document.querySelector('[aria-busy=true], .ant-skeleton, .ant-spin-spinning, .ant-spin-fullscreen') !== null;
          window.calmFrames = isBusy ? 0 : (window.calmFrames ?? 0) + 1;
          if (window.calmFrames < 4) return false;
          window.calmFrames = 0;
          return true;
        }
        """);

    /// <summary>Runs a script in every page of this browser before the page's own.</summary>
    public Task AddScriptAsync(string path) => _context.AddInitScriptAsync(scriptPath: path);

    /// <summary>A line to the browser's own tools.</summary>
    public Task<ICDPSession> ToolsAsync() => _context.NewCDPSessionAsync(Page);

    /// <summary>Takes one of the messages that stand for an answer of the server which the test wants.</summary>
    public void ForgiveStatus(int status) => Forgive($"the server responded with a status of {status.ToString(System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>Forgets what was received so far.</summary>
    public void Forget()
    {
        lock (_lock)
            _received.Clear();
    }

    /// <summary>Takes one message that the console may show for a reason the test knows.</summary>
    public void Forgive(string part)
    {
        lock (_lock)
            _faults.RemoveAll(fault => fault.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Opens a page and waits until the designer has drawn.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("body[data-state=ready]").WaitForAsync();
        (await Page.Locator("#blazor-error-ui").IsVisibleAsync()).ShouldBeFalse($"the designer shows its error bar: {string.Join('\n', Faults)}");
    }

    /// <summary>Keeps a picture of what is to be seen.</summary>
    public Task ShotAsync(string name) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Artefacts.Screenshot(TestContext.Current.TestMethod!.MethodName, ++_shots, name) });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Whether the test has failed is not known here yet: what was to be seen at its end is kept of all.
        if (!Page.IsClosed)
            await ShotAsync("end");
        await _context.CloseAsync();
    }

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error")
                Fault($"console: {message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => Fault($"script: {error}");
        _context.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "blob") && address.Authority != _server.Authority)
                Fault($"foreign host: {request.Url}");
        };
        Page.WebSocket += (_, socket) =>
        {
            if (new Uri(socket.Url).Authority != _server.Authority)
                Fault($"foreign host: {socket.Url}");
        };
        _context.Response += (_, response) =>
        {
            lock (_lock)
                _received.Add(new Received(new Uri(response.Url).AbsolutePath, response.Status, response.Headers.GetValueOrDefault("cache-control"), response.Headers.GetValueOrDefault("content-encoding")));
        };
    }

    private void Fault(string text)
    {
        lock (_lock)
            _faults.Add(text);
    }
}
