using Browser.Setting;

namespace Browser.Pages;

/// <summary>What holds of every page.</summary>
internal static class PageChecks
{
    private const float RowHeight = 36;

    /// <summary>The checker of barriers.</summary>
    public static readonly string Axe = Repository.PathOf("src", "ResponseWorkflow.Pages", "node_modules", "axe-core", "axe.min.js");

    // The last row of a list lies below the pages of the list, fields of a task below the ways to finish it, and what was scrolled away below the head of the page, which stay in sight: they are
    // scrolled out from there before they are pressed.
    /// <summary>Gives what a page breaches of WCAG 2.2 A and AA.</summary>
    public const string Violations = """
        async () => {
          const isBelow = (target, bar) => bar !== null && !bar.contains(target) && target.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
          const isAbove = (target, head) => head !== null && !head.contains(target) && target.getBoundingClientRect().top < head.getBoundingClientRect().bottom;
          const isCut = node => {
            const target = document.querySelector(node.target[0]);
            return target !== null && ((target.closest('tr[data-row-key]') !== null && isBelow(target, document.querySelector('.ant-table-pagination'))) || isBelow(target, document.querySelector('.outcome-bar')) || isAbove(target, document.querySelector('.ant-layout-header')));
          };
          return (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }))
          .violations.flatMap(one => one.nodes.filter(node => one.id !== 'target-size' || !isCut(node)).map(node => `${one.id} (${one.impact}): ${node.target} ${node.html.slice(0, 160)}`));
        }
        """;

    // Words of the tables are never names of keys: a dot between two words without a space is one that has no text.
    /// <summary>Gives texts that are names of keys.</summary>
    public const string Untranslated = """
        () => [...document.querySelectorAll('body *')].filter(one => one.children.length === 0 && one.closest('table, code, .key-once') === null)
          .map(one => one.textContent.trim()).filter(text => /^[a-z]+([A-Z][a-z]+)*(\.[a-zA-Z0-9]+)+$/.test(text) || text === 'undefined' || text === 'NaN')
        """;

    /// <summary>Waits until nothing moves on a page any more: colours of what is just appearing are not those that people see.</summary>
    public static Task SettledAsync(this IPage page) => page.EvaluateAsync(
        """
        () => new Promise(done => {
          const moves = () => document.getAnimations().some(one => one.playState === 'running' && one.effect.getComputedTiming().iterations !== Infinity);
          let still = 0;
          const look = () => (still = moves() ? 0 : still + 1) >= 12 ? done() : requestAnimationFrame(look);
          look();
        })
        """);

    /// <summary>The page that is open fits, is translated and has no barrier.</summary>
    /// <param name="session">Where it is open; <see cref="Axe"/> was added to it.</param>
    /// <param name="shot">Names the picture that is kept.</param>
    /// <param name="language">What it should be written in.</param>
    public static async Task ShouldHoldAsync(this Session session, string shot, string language)
    {
        await session.Page.SettledAsync();
        await session.ShotAsync(shot);
        (await session.Page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe(language);
        (await session.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page scrolls sideways");
        (await session.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.ant-table-body, .ant-table-content')].filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.className)")).ShouldBeEmpty("a table scrolls sideways");

        // A row of a board has a line for each branch.
        (await session.Page.EvaluateAsync<float>("Math.max(0, ...[...document.querySelectorAll('tr[data-row-key]')].filter(one => one.closest('.board') === null).map(one => one.getBoundingClientRect().height))")).ShouldBeLessThanOrEqualTo(RowHeight);
        (await session.Page.EvaluateAsync<string[]>(Untranslated)).ShouldBeEmpty();
        (await session.Page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty();
    }
}
