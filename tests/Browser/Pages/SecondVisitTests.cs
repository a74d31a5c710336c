using System.Text.Json;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>What is transferred when somebody comes again: bytes on the wire, as the browser counts them.</summary>
public class SecondVisitTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("/studio/definitions/approval", 2_000_000, 20_000_000, 300_000)]
    [InlineData("/tasks", 300_000, 700_000, 60_000)]
    public async Task A_first_visit_transfers_the_program_a_second_almost_nothing_and_no_other_host_is_asked(string path, double program, double most, double little)
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        await using var tools = new Transfer(await session.ToolsAsync());
        await tools.BeginAsync();

        var first = await VisitAsync(session, tools, path);
        var second = await VisitAsync(session, tools, path);

        TestContext.Current.TestOutputHelper!.WriteLine($"{path}: first {first:N0} bytes, second {second:N0} bytes");
        first.ShouldBeInRange(program, most, "the first visit loads the program, compressed");
        second.ShouldBeLessThan(little);
        session.Faults.ShouldBeEmpty();
    }

    private static async Task<double> VisitAsync(Session session, Transfer transfer, string path)
    {
        transfer.Forget();
        if (path.StartsWith("/studio", StringComparison.Ordinal))
        {
            await session.OpenAsync(path);
            await session.Page.Locator("elsa-activity-wrapper").First.WaitForAsync();
        }
        else
        {
            await session.GoAsync(path);
        }

        var bytes = transfer.Bytes;
        await session.Page.GotoAsync("about:blank");
        return bytes;
    }

    private sealed class Transfer(ICDPSession tools) : IAsyncDisposable
    {
        private readonly Lock _lock = new();
        private double _bytes;

        public double Bytes
        {
            get
            {
                lock (_lock)
                    return _bytes;
            }
        }

        public async Task BeginAsync()
        {
            tools.Event("Network.loadingFinished").OnEvent += Count;
            await tools.SendAsync("Network.enable");
        }

        public void Forget()
        {
            lock (_lock)
                _bytes = 0;
        }

        public async ValueTask DisposeAsync() => await tools.DetachAsync();

        private void Count(object? sender, JsonElement? data)
        {
            lock (_lock)
                _bytes += data?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        }
    }
}
