using ResponseWorkflow.Expressions.Liquid;

namespace ResponseWorkflow.Expressions.Tests.Liquid;

public sealed class LiquidDateTests
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), "China", "China");

    [Theory]
    [InlineData("'now' | date: '%F %T'", "2026-02-03 12:05:06")]
    [InlineData("'today' | date: '%Y'", "2026")]
    [InlineData("'2026-02-03T23:30:00Z' | date: '%F %R %z'", "2026-02-04 07:30 +0800")]
    [InlineData("'2026-02-03T23:30:00.123+02:00' | date: '%F %T.%L %:z'", "2026-02-04 05:30:00.123 +08:00")]
    [InlineData("'2026-02-03T23:30:00' | date: '%F %R %z'", "2026-02-03 23:30 +0800")]
    [InlineData("'2026-02-03' | date: '%F %R'", "2026-02-03 00:00")]
    [InlineData("'2026/02/03 08:09' | date: '%e/%-m %l:%M %p'", " 3/2  8:09 AM")]
    [InlineData("'Tue, 03 Feb 2026 23:30:00 GMT' | date: '%A %d %B %Y'", "Wednesday 04 February 2026")]
    [InlineData("1770088200 | date: '%s %F %R'", "1770088200 2026-02-03 11:10")]
    [InlineData("'2026-02-03' | date: '%a %b %j %U %W %V %G %u %w %y %C'", "Tue Feb 034 05 05 06 2026 2 2 26 20")]
    [InlineData("'2026-01-01' | date: '%U %W %V'", "00 00 01")]
    [InlineData("'2021-01-03' | date: '%U %W %V %G %g %u'", "01 00 53 2020 20 7")]
    [InlineData("'2026-02-03 13:04:05' | date: '%c | %x | %X | %D | %r | %v'", "Tue Feb  3 13:04:05 2026 | 02/03/26 | 13:04:05 | 02/03/26 | 01:04:05 PM |  3-FEB-2026")]
    [InlineData("'2026-02-03 13:04:05' | date: '%-d %_d %0e %^a %#p %5Y %P %k %I %N %h %n%t%%'", "3  3 03 TUE pm 02026 pm 13 01 000000000 Feb \n\t%")]
    [InlineData("'2026-02-03' | date: '%Q %'", "%Q %")]
    [InlineData("'2026-02-03' | date: ''", "2026-02-03")]
    [InlineData("'2026-02-03' | date", "2026-02-03")]
    [InlineData("'not a date' | date: '%Y'", "not a date")]
    [InlineData("'10/5' | date: '%Y'", "10/5")]
    [InlineData("'10:30' | date: '%Y'", "10:30")]
    [InlineData("missing | date: '%Y'", "")]
    [InlineData("1e99 | date: '%Y'", null)]
    [InlineData("'0001-01-01' | date: '%F'", "0001-01-01")]
    [InlineData("'9999-12-31T23:59:59Z' | date: '%s'", "253402300799")]
    public void Dates_are_shown_in_the_zone_of_the_context(string expression, string? expected)
    {
        string Render() => LiquidTemplate.Compile($"{{{{ {expression} }}}}").Render(TemplateHost.Context(zone: China));

        if (expected is null)
            Should.Throw<Scripts.ScriptException>(Render);
        else
            Render().ShouldBe(expected);
    }

    [Fact]
    public void The_zone_of_utc_is_named() =>
        TemplateHost.Render("{{ 'now' | date: '%Z %z' }}").ShouldBe("UTC +0000");
}
