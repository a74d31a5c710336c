using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

public class AdminPageTests
{
    [Theory]
    [InlineData("zh", "运营商系统模拟器")]
    [InlineData("en", "Carrier simulator")]
    public async Task Every_page_answers_in_both_languages(string language, string title)
    {
        await using var carrier = await Carrier.StartAsync();
        var port = await Requests.PortAsync(carrier);
        var service = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-NET-1", "internet", "active", port));
        await carrier.PostAsync(Requests.Tests, Requests.Test(service.Id, ("jitter", "ms")), "the-test");
        await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(1), Requests.Item("a", await Requests.NodeAsync(carrier, 1))));

        foreach (var (page, shown) in new[] { ("overview", "<svg"), ($"resources?text={port}", "JC-NET-1"), ("reservations", "RR-000001"), ("services?text=JC-NET-1", service.Id), ("tests", "jitter"), ("alarms", "AL-B"), ("faults", "id=\"rules\""), ("journal", "serviceTest"), ("journal?number=3", "relatedService"), ("keys", "the-test") })
        {
            var answer = await carrier.GetAsync($"admin/{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
            answer.Status.ShouldBe(HttpStatusCode.OK, page);
            answer.Text.ShouldContain(title, customMessage: page);
            answer.Text.ShouldContain(shown, customMessage: page);
            answer.Headers["Content-Security-Policy"].ShouldContain("'self'");
        }

        (await carrier.GetAsync("")).Headers["Location"].ShouldBe("/admin/overview");
    }

    [Fact]
    public async Task What_callers_send_is_text_on_the_pages()
    {
        await using var carrier = await Carrier.StartAsync();
        var body = Requests.Service("<script>alert(1)</script>", "internet", "designed");
        await carrier.PostAsync(Requests.Services, body, "<b>key");

        foreach (var page in new[] { "services", "journal?number=1", "keys", "journal?text=<script>" })
        {
            var text = (await carrier.GetAsync($"admin/{page}")).Text;
            text.ShouldNotContain("<script>alert", customMessage: page);
            text.ShouldNotContain("<b>key", customMessage: page);
        }
    }

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        var (zh, en) = (Words("words.zh.json"), Words("words.en.json"));

        zh.Keys.ShouldBe(en.Keys, ignoreOrder: true);
        zh.Values.Concat(en.Values).ShouldAllBe(static word => word.Trim().Length > 0);
    }

    private static Dictionary<string, string> Words(string name)
    {
        using var stream = typeof(Simulator).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
