using Browser.Setting;
using Browser.StandIn;

namespace Browser.Serving;

/// <summary>What the policy of the designer's pages keeps from happening.</summary>
[Collection(BrowserFixture.Designer)]
public class PolicyTests(BrowserFixture browser)
{
    private const string Ran = "window.ran === true";

    [Theory]
    [InlineData("const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script);")]
    [InlineData("const script = document.createElement('script'); script.src = 'data:text/javascript,window.ran=true'; document.body.append(script);")]
    [InlineData("const place = document.createElement('div'); place.innerHTML = '<img src=x onerror=\"window.ran = true\">'; document.body.append(place);")]
    [InlineData("const link = document.createElement('a'); link.href = 'javascript:window.ran=true'; document.body.append(link); link.click();")]
    [InlineData("try { eval('window.ran = true'); } catch (e) { console.error(String(e)); }")]
    public async Task A_script_that_is_not_the_designers_does_not_run(string attempt)
    {
        await using var session = await browser.OpenAsync("en");
        await session.StandInAsync();
        await session.OpenAsync("/studio/");

        // As if markup of somebody else had reached the page: a script of the page puts it in.
        await AddScriptAsync(session, attempt);

        await Poll.UntilAsync(() => session.Faults.Any(static fault => fault.Contains("Content Security Policy", StringComparison.Ordinal)), "the browser names the breach of the policy");
        (await session.Page.EvaluateAsync<bool>(Ran)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_sent_to_another_host()
    {
        await using var session = await browser.OpenAsync("en");
        await session.StandInAsync();
        await session.OpenAsync("/studio/");

        await AddScriptAsync(session, "fetch('http://elsewhere.invalid/').catch(() => {}); new Image().src = 'http://elsewhere.invalid/x.png';");

        await Poll.UntilAsync(() => session.Faults.Count(static fault => fault.Contains("Content Security Policy", StringComparison.Ordinal)) >= 2, "the browser names both breaches of the policy");
    }

    [Fact]
    public async Task A_definition_that_is_not_there_has_a_page_that_says_so()
    {
        await using var session = await browser.OpenAsync("en");

        var answer = await session.Page.GotoAsync("/studio/definitions/unknown");

        answer!.Status.ShouldBe(404);
        await session.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "There is no such process definition" }).WaitForAsync();
        await session.ShotAsync("missing");
        session.Forgive("404");
        session.Faults.ShouldBeEmpty();
    }

    // Playwright's own scripts are not bound by the policy, so the attempt comes as a file of this host.
    private static async Task AddScriptAsync(Session session, string text)
    {
        await session.Page.RouteAsync("**/studio/attempt.js", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = text }));
        await session.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { src: '/studio/attempt.js' }))");
    }
}
