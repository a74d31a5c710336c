using System.Text.Json;
using System.Text.Json.Nodes;
using Browser.Setting;
using TestKit.Openings;

namespace Browser.Openings;

/// <summary>A province with two branches, whose people open circuits: made once for all tests of their collection. What comes before a test is done here, over HTTP.</summary>
public sealed class OpeningProvince(BrowserFixture browser) : IAsyncLifetime
{
    /// <summary>The branch that leads.</summary>
    public const string Lead = "JC";

    /// <summary>The branch that cooperates.</summary>
    public const string Cooperating = "NP";

    /// <summary>Number of the customer.</summary>
    public const string Customer = "K-JC-001";

    /// <summary>The customer's telephone, by which it is found.</summary>
    public const string Telephone = "0601-8800168";

    private const string CustomerName = "江城银行股份有限公司";

    // Nothing is known to the carrier's systems here, so that people assign and configure.
    private static readonly string[] BeforeLocalTest = ["sign", "coordinate", "assignByHand", "configureByHand", "plan", "visit"];

    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);
    private Office? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The province is not there yet.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _office = await browser.OfficeAsync();
        var province = await AddUnitAsync("CJ", "楚江省公司", "Chujiang province", "province", "headquarters");
        await Office.AddAsync("province", "顾宁", "provincial-duty", province, Token);
        await Office.AddAsync("sales", "林悦", "customer-manager", province, Token);
        await Office.AddAsync("network", "孟川", "specialist-engineer", await AddUnitAsync("CJ-WL", "省网络部", "Provincial network department", "network-department", province), Token);
        await AddBranchAsync(province, Lead, "江城", "Jiangcheng", "蔡明", "潘悦", "吴勇", "余浩");
        await AddBranchAsync(province, Cooperating, "南屏", "Nanping", "范立", "石磊", "高远", "沈波");
        await Office.Server.CallAsync(
            HttpMethod.Post,
            "/api/customers",
            JsonSerializer.Serialize(new { number = Customer, name = CustomerName, grade = "Gold", unit = Lead, contact = "林女士", telephone = Telephone, address = "江城市南湖区友谊大道 168 号" }),
            Token);
    }

    /// <summary>Registers an order of the lead branch with one circuit, has it signed, and gives the case of the order and that of its circuit.</summary>
    /// <param name="key">Names the circuit.</param>
    /// <param name="z">The branch of the other end; null where the circuit has one.</param>
    internal async Task<(string Order, string Opening)> OrderAsync(string key, string? z = null)
    {
        var order = await RegisterAsync(key, "branch", z);
        await DoAsync(order, "sign", Lead);
        return (order, await PartAsync(order, Lead));
    }

    /// <summary>Registers an order that nobody has signed yet, and gives its case.</summary>
    /// <param name="key">Names the circuit.</param>
    /// <param name="level">The desk it comes to first.</param>
    /// <param name="z">The branch of the other end; null where the circuit has one.</param>
    internal async Task<string> RegisterAsync(string key, string level, string? z = null)
    {
        var data = new JsonObject { ["source"] = "manual", ["level"] = level, ["circuits"] = new JsonArray(OpeningAnswers.Circuit(key, Lead, z, number: $"{Lead}-MSTP-{key}")) };
        var (unit, who) = level == "branch" ? (Lead, "manager-JC") : ("CJ", "province");
        var started = await Office.AsAsync(who, HttpMethod.Post, "api/cases", new JsonObject { ["kind"] = "circuit-order", ["title"] = $"{CustomerName} 专线开通 {key}", ["unitId"] = _units[unit], ["customerNumber"] = Customer, ["customerName"] = CustomerName, ["grade"] = "Gold", ["data"] = data }, Token);
        return started.GetProperty("caseId").GetString()!;
    }

    /// <summary>A branch does its work for a circuit: up to its local test, or with it.</summary>
    /// <param name="opening">The case of the circuit.</param>
    /// <param name="code">The branch.</param>
    /// <param name="withTest">Whether it tests, and reports its part where it cooperates.</param>
    /// <returns>The case of its work.</returns>
    internal async Task<string> WorkAsync(string opening, string code, bool withTest = true)
    {
        var work = await PartAsync(opening, code);
        foreach (var step in BeforeLocalTest)
            await DoAsync(work, step, code);
        if (withTest)
        {
            await DoAsync(work, "localTest", code);
            if (code != Lead)
                await DoAsync(work, "localCompletion", code);
        }

        return work;
    }

    /// <summary>Whoever usually does the open step of a case does it as usual.</summary>
    internal async Task DoAsync(string caseId, string step, string code)
    {
        var (person, outcome) = OpeningAnswers.Doer(step, code);
        var data = step is "localTest" or "endToEnd" ? await TestedAsync(person) : OpeningAnswers.Data(step, DateTimeOffset.UtcNow) ?? [];
        await DoAsync(caseId, step, person, outcome, data);
    }

    /// <summary>Somebody does the open step of a case.</summary>
    internal async Task DoAsync(string caseId, string step, string person, string? outcome, JsonObject data)
    {
        var body = new JsonObject { ["data"] = data };
        if (outcome is not null)
            body["outcome"] = outcome;
        await Office.AsAsync(person, HttpMethod.Post, $"api/human-tasks/{await TaskAsync(caseId, step)}/complete", body, Token);
    }

    /// <summary>The open task of a step, once the process has come to it.</summary>
    internal async Task<string> TaskAsync(string caseId, string step)
    {
        string? found = null;
        await Poll.UntilAsync(async () => (found = (await ItemsAsync($"/api/cases/{caseId}/tasks")).Select(static one => one.GetProperty("task")).Where(one => Text(one, "activityId") == step).Select(static one => Text(one, "id")).FirstOrDefault()) is not null, $"{step} is open");
        return found!;
    }

    /// <summary>The part of a case that is in a branch, once it has begun.</summary>
    internal async Task<string> PartAsync(string caseId, string code)
    {
        string? found = null;
        await Poll.UntilAsync(async () => (found = (await ItemsAsync($"/api/cases/{caseId}/links")).Where(one => Text(one, "kind") == "PartOf" && one.GetProperty("isReverse").GetBoolean() && Text(one, "status") == "Open" && Text(one, "number").Contains($"-{code}-", StringComparison.Ordinal)).Select(static one => Text(one, "caseId")).FirstOrDefault()) is not null, $"{code} has its part");
        return found!;
    }

    /// <summary>Waits until the process of a case is through.</summary>
    internal Task ShouldEndAsync(string caseId) => Poll.UntilAsync(async () => Text((await Office.Server.CallAsync(HttpMethod.Get, $"/api/cases/{caseId}", null, Token)).GetProperty("case"), "status") == "Finished", $"{caseId} is through");

    /// <summary>The readable number of a case.</summary>
    internal async Task<string> NumberAsync(string caseId) => Text((await Office.Server.CallAsync(HttpMethod.Get, $"/api/cases/{caseId}", null, Token)).GetProperty("case"), "number");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<JsonObject> TestedAsync(string person) => new()
    {
        ["test"] = OpeningAnswers.Test(),
        ["signature"] = Text(await Office.AsAsync(person, HttpMethod.Post, "api/session/confirmation", new { password = Office.Password }, Token), "proof"),
    };

    private async Task<IEnumerable<JsonElement>> ItemsAsync(string path) => (await Office.Server.CallAsync(HttpMethod.Get, path, null, Token)).GetProperty("items").EnumerateArray();

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private async Task AddBranchAsync(string province, string code, string nameZh, string nameEn, string dispatcher, string manager, string maintainer, string operations)
    {
        var branch = await AddUnitAsync(code, $"{nameZh}分公司", $"{nameEn} branch", "city-branch", province);
        await Office.AddAsync($"dispatcher-{code}", dispatcher, "circuit-dispatcher", branch, Token);
        await Office.AddAsync($"manager-{code}", manager, "customer-manager", branch, Token);
        await Office.AddAsync($"maintainer-{code}", maintainer, "maintainer", branch, Token);
        await Office.AddAsync($"relief-{code}", $"{maintainer}替班", "maintainer", branch, Token);
        await Office.AddAsync($"operations-{code}", operations, "specialist-engineer", await AddUnitAsync($"{code}-YW", $"{nameZh}运行维护部", $"{nameEn} operations and maintenance", "operations-and-maintenance", branch), Token);
    }

    private async Task<string> AddUnitAsync(string code, string nameZh, string nameEn, string kind, string parentId) =>
        _units[code] = Text((await Office.Server.CallAsync(HttpMethod.Post, "/api/units", JsonSerializer.Serialize(new { parentId, code, nameZh, nameEn, kind }), Token)).GetProperty("unit"), "id");
}
