using System.Net;
using Installation.Pictures;

namespace Installation;

/// <summary><c>./demo.sh</c>, as README.md says.</summary>
public sealed class DemonstrationTests
{
    private static readonly string Script = Repository.PathOf("demo.sh");

    [Fact]
    public async Task One_command_starts_the_product_and_everybody_it_names_can_sign_in()
    {
        using var place = new Place();
        int cases;
        await using (var demo = Start(place))
        {
            var lines = await WelcomeAsync(demo);

            var password = lines.Single(static line => line.StartsWith("Sign in at ", StringComparison.Ordinal)).Split(' ')[^2];
            var names = lines.SkipWhile(static line => !line.StartsWith("Sign in at ", StringComparison.Ordinal)).Where(static line => line.StartsWith("  ", StringComparison.Ordinal)).Select(static line => line.Trim().Split(' ')[0]).ToList();
            names.Count.ShouldBeGreaterThan(5);
            foreach (var name in names)
            {
                using var caller = new Caller(place.Address);
                (await caller.SignInAsync(name, password)).ShouldBe(HttpStatusCode.OK, name);
                (await caller.ReadAsync("api/session")).GetProperty("permissions").GetArrayLength().ShouldBePositive(name);
            }

            using var admin = new Caller(place.Address);
            await admin.SignInAsync("admin", password);
            cases = await CountCasesAsync(admin);
            cases.ShouldBeGreaterThan(200);
            (await admin.ReadAsync("api/definitions")).GetProperty("total").GetInt32().ShouldBeGreaterThan(7);
            (await admin.ReadAsync("api/users")).GetProperty("total").GetInt32().ShouldBeGreaterThan(40);
            // Somebody holds each role, but those that programs hold and that a house gives as it likes.
            foreach (var role in (await admin.ReadAsync("api/roles")).GetProperty("items").EnumerateArray().Select(static one => one.GetProperty("id").GetString()).Except(["order-interface", "reader"]))
                (await admin.ReadAsync($"api/holdings?roleId={role}")).GetProperty("total").GetInt32().ShouldBePositive(role);
            (await admin.ReadAsync("api/customers")).GetProperty("total").GetInt32().ShouldBe(200);
            (await admin.ReadAsync("api/customers?grade=Gold")).GetProperty("total").GetInt32().ShouldBeGreaterThan(5);
            // The ordered ones come to those of the book.
            (await admin.ReadAsync("api/circuits")).GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(600);
            (await admin.ReadAsync("api/cases/table")).GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(300);
            (await admin.ReadAsync("api/cases/table?status=Faulted")).GetProperty("total").GetInt32().ShouldBe(0, "a process of the demonstration has faulted");
            (await admin.ReadAsync("api/units?search=分公司")).GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(3);
            (await admin.GetAsync("/processes")).StatusCode.ShouldBe(HttpStatusCode.OK);
            // The desk has tasks to take, tasks in hand and tasks done; a manager sees the own customers' cases.
            using var desk = new Caller(place.Address);
            await desk.SignInAsync("he.qing", password);
            foreach (var tab in new[] { "Mine", "Units", "Done", "Started" })
                (await desk.ReadAsync($"api/human-tasks?tab={tab}")).GetProperty("items").GetArrayLength().ShouldBePositive(tab);
            using var manager = new Caller(place.Address);
            await manager.SignInAsync("pan.yue", password);
            (await manager.ReadAsync("api/customers")).GetProperty("total").GetInt32().ShouldBe(100);
            // The carrier's systems know the customers' circuits.
            using var carrier = new Caller(new UriBuilder(place.Address) { Port = place.Port + 3 }.Uri);
            (await carrier.ReadAsync("tmf-api/resourceInventoryManagement/v4/resource?category=node&limit=1000")).GetArrayLength().ShouldBe(300);
            var number = (await admin.ReadAsync("api/circuits?state=active&pageSize=1")).GetProperty("items")[0].GetProperty("number").GetString();
            (await carrier.ReadAsync($"tmf-api/serviceInventory/v4/service?serviceCharacteristic.value={number}")).GetArrayLength().ShouldBe(1);
            (await carrier.GetAsync("admin/overview")).StatusCode.ShouldBe(HttpStatusCode.OK);
            var connections = (await admin.ReadAsync("api/systems/connections?pageSize=50")).GetProperty("items").EnumerateArray().ToList();
            connections.Select(static one => one.GetProperty("system").GetString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);
            connections.ShouldAllBe(one => new Uri(one.GetProperty("address").GetString()!).Port == place.Port + 3);
            (await demo.StopAsync(TestContext.Current.CancellationToken)).ShouldBe(0, await demo.Errors);
        }

        // Another start finds what the first has made, and builds nothing again.
        var built = WhenBuilt();
        await using var again = Start(place);
        var told = await WelcomeAsync(again);
        WhenBuilt().ShouldBe(built);
        told.ShouldNotContain(static line => line.EndsWith("units.", StringComparison.Ordinal));
        using var caller2 = new Caller(place.Address);
        (await caller2.SignInAsync("admin", told.Single(static line => line.StartsWith("Sign in at ", StringComparison.Ordinal)).Split(' ')[^2])).ShouldBe(HttpStatusCode.OK);
        (await CountCasesAsync(caller2)).ShouldBe(cases);
        await again.StopAsync(TestContext.Current.CancellationToken);

        // A whole order plays by itself; what it left behind is what the documentation shows.
        var played = await PlayAsync(place);
        await using var last = Start(place);
        await PhotographAsync(place, (await WelcomeAsync(last)).Single(static line => line.StartsWith("Sign in at ", StringComparison.Ordinal)).Split(' ')[^2], played);
        await last.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port")]
    [InlineData("--data")]
    [InlineData("--frehs")]
    [InlineData("--play", "hamlet")]
    public async Task A_wrong_call_is_told_so_and_starts_nothing(params string[] arguments)
    {
        await using var demo = ChildProcess.StartDotnet(Program, arguments);

        (await demo.WaitForExitAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        (await demo.Errors).ShouldContain(arguments[0]);
    }

    [Theory]
    [InlineData]
    [InlineData("--fresh")]
    public async Task A_folder_with_other_files_is_left_alone(params string[] more)
    {
        using var place = new Place();
        var file = Path.Combine(place.Folder, "thesis.txt");
        await File.WriteAllTextAsync(file, "Chapter 1", TestContext.Current.CancellationToken);

        await using var demo = ChildProcess.StartDotnet(Program, ["--data", place.Folder, .. more]);

        (await demo.WaitForExitAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await demo.Errors).ShouldContain("holds other files");
        Directory.GetFileSystemEntries(place.Folder).ShouldBe([file]);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var place = new Place();
        using var other = new System.Net.Sockets.TcpListener(IPAddress.Loopback, place.Port);
        other.Start();

        await using var demo = ChildProcess.StartDotnet(Program, ["--data", place.Data, "--port", $"{place.Port}"]);

        (await demo.WaitForExitAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await demo.Errors).ShouldContain($"{place.Port}");
    }

    // It ends with its reports, one extension in time and one late, and the systems do what they can.
    private static async Task<string> PlayAsync(Place place)
    {
        await using var play = ChildProcess.Start("bash", [Script, "--data", place.Data, "--port", $"{place.Port}", "--play", "circuit-order"]);
        var course = new List<string>();
        await foreach (var line in play.Lines.ReadAllAsync(TestContext.Current.CancellationToken))
            course.Add(line);
        (await play.WaitForExitAsync(TestContext.Current.CancellationToken)).ShouldBe(0, $"{await play.Errors}{string.Join('\n', course)}");
        var ended = course.Single(static line => line.StartsWith("The order is completed over TMF641", StringComparison.Ordinal));
        course.Count(static line => line.Contains("/documents/", StringComparison.Ordinal)).ShouldBeGreaterThan(8, "plans, reports of deliveries, of tests and of completion");
        course.Count(static line => line.Contains("filed in time", StringComparison.Ordinal)).ShouldBe(1);
        course.Count(static line => line.Contains("filed late", StringComparison.Ordinal)).ShouldBe(1);
        var facts = course.Where(static line => line.Contains("Circuits opened", StringComparison.Ordinal)).ToList();
        (facts.Count(static line => line.Contains("late 超时", StringComparison.Ordinal)), facts.Count(static line => line.Contains("in time 及时", StringComparison.Ordinal))).ShouldBe((1, 1), "one of two circuits was asked about too late");
        course.ShouldNotContain(static line => line.Contains("人工", StringComparison.Ordinal), "what the carrier's systems can do, nobody does by hand");
        return ended.Split('/')[^1];
    }

    private static async Task PhotographAsync(Place place, string password, string played)
    {
        using var admin = new Caller(place.Address);
        await admin.SignInAsync("admin", password);
        using var desk = new Caller(place.Address);
        await desk.SignInAsync(DocumentedPictures.Desk, password);
        await using var photographer = await Photographer.StartAsync(place.Address, password);
        foreach (var picture in await new DocumentedPictures(admin, desk, played).FindAsync())
            await photographer.TakeAsync(picture, TestContext.Current.CancellationToken);
        photographer.Faults.ShouldBeEmpty();
    }

    private static string Program => Repository.PathOf("samples", "Demo", "bin", "Release", "net10.0", "Demo.dll");

    /// <summary>Everything that a build makes of the product, with the time at which it was made.</summary>
    private static List<(string File, DateTime At)> WhenBuilt() =>
    [
        .. new[] { Repository.PathOf("samples", "Demo", "bin", "Release"), Repository.PathOf("src", "ResponseWorkflow.Server", "bin", "Release"), Repository.PathOf("src", "ResponseWorkflow.Pages", "dist") }
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Append(Repository.PathOf("src", "ResponseWorkflow.Pages", "node_modules", ".restored"))
            .Append(Repository.PathOf("src", "ResponseWorkflow.Studio", "node_modules", ".restored"))
            .Order(StringComparer.Ordinal)
            .Select(static file => (file, File.GetLastWriteTimeUtc(file))),
    ];

    private static ChildProcess Start(Place place) => ChildProcess.Start("bash", [Script, "--data", place.Data, "--port", $"{place.Port}"]);

    private static async Task<List<string>> WelcomeAsync(ChildProcess demo)
    {
        var lines = new List<string>();
        try
        {
            await demo.WaitForLineAsync(
                line =>
                {
                    lines.Add(line);
                    return line.Contains("Ctrl+C ends", StringComparison.Ordinal);
                },
                TestContext.Current.CancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            Assert.Fail($"{exception.Message}{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
        }

        return lines;
    }

    private static async Task<int> CountCasesAsync(Caller caller)
    {
        var count = 0;
        string? next = null;
        do
        {
            var page = await caller.ReadAsync($"api/instances?pageSize=200{(next is null ? "" : $"&cursor={Uri.EscapeDataString(next)}")}");
            count += page.GetProperty("items").GetArrayLength();
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
        return count;
    }
}
