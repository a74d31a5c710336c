using System.Text;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Liquid;

public sealed class LiquidSafetyTests
{
    private static readonly ScriptBudget Small = new() { Steps = 200_000, MemoryBytes = 4 * 1024 * 1024, Time = TimeSpan.FromSeconds(2) };

    [Theory]
    [InlineData("{% for i in (1..1000000000) %}{% endfor %}", ScriptErrorKind.StepBudget)]
    [InlineData("{% for i in (1..9000) %}{% for j in (1..9000) %}{% assign x = i %}{% endfor %}{% endfor %}", ScriptErrorKind.StepBudget)]
    [InlineData("{% assign s = 'aaaaaaaaaaaaaaaa' | replace: 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | replace: 'a', 'aaaa' %}{% for i in (1..9000) %}{{ s }}{% endfor %}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{% assign s = 'abcdefgh' %}{% for i in (1..99) %}{% assign s = s | append: s %}{% endfor %}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{% assign s = 'abcdefgh' %}{% for i in (1..99) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{% assign s = 'a' %}{% for i in (1..99) %}{% assign s = s | replace: 'a', 'aaaaaaaaaaaaaaaa' %}{% endfor %}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{% assign s = 'a' %}{% for i in (1..99) %}{% assign s = s | replace: '', s %}{% endfor %}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{% assign s = letters %}{% for i in (1..99) %}{% assign s = s | concat: s %}{% endfor %}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{{ (1..1000000000) | json }}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{{ (1..1000000000) | join: 'x' }}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{{ (-9999999999999999..9999999999999999) }}", ScriptErrorKind.MemoryBudget)]
    [InlineData("{% assign f = '%99999999Y' %}{% for i in (1..99) %}{% assign f = f | append: f %}{{ 'now' | date: f }}{% endfor %}", ScriptErrorKind.MemoryBudget)]
    public void What_would_never_end_ends_by_its_budget(string template, ScriptErrorKind expected)
    {
        var error = Should.Throw<ScriptException>(() => TemplateHost.Render(template, Small));

        error.Kind.ShouldBe(expected);
        error.IsBudget.ShouldBeTrue();
    }

    [Fact]
    public void Time_is_bounded_by_the_clock_of_the_context()
    {
        var context = new LiquidContext { Scope = new TemplateHost(), Now = default, Clock = new HastyClock(), Budget = new() { Time = TimeSpan.FromSeconds(5) } };

        Should.Throw<ScriptException>(() => LiquidTemplate.Compile("{% for i in (1..9999) %}{% endfor %}").Render(context)).Kind.ShouldBe(ScriptErrorKind.TimeBudget);
    }

    [Fact]
    public void A_cancelled_rendering_ends()
    {
        var context = new LiquidContext { Scope = new TemplateHost(), Now = default, CancellationToken = new CancellationToken(canceled: true) };

        Should.Throw<ScriptException>(() => LiquidTemplate.Compile("{{ name }}").Render(context)).Kind.ShouldBe(ScriptErrorKind.Cancelled);
    }

    [Theory]
    [InlineData("{% if a %}", 50_000)]
    [InlineData("{% for a in b %}", 20_000)]
    [InlineData("{% capture a %}", 20_000)]
    [InlineData("{% case a %}{% when 1 %}", 10_000)]
    public void Deeply_nested_tags_are_refused(string opener, int count) => Refused(string.Concat(Enumerable.Repeat(opener, count)));

    [Theory]
    [InlineData("a[", 100_000)]
    [InlineData("(", 200_000)]
    public void Deeply_nested_expressions_are_refused(string opener, int count) =>
        Refused("{{ " + string.Concat(Enumerable.Repeat(opener, count)));

    [Fact]
    public void Too_long_a_template_is_refused() => Refused(new string('x', LiquidTemplate.MaxLength + 1));

    [Fact]
    public void Long_chains_need_no_stack()
    {
        TemplateHost.Render("{% if yes" + string.Concat(Enumerable.Repeat(" and yes", 20_000)) + " %}ok{% endif %}").ShouldBe("ok");
        TemplateHost.Render("{{ name" + string.Concat(Enumerable.Repeat(" | strip", 20_000)) + " }}").ShouldBe("Ada");
        TemplateHost.Render("{{ name" + string.Concat(Enumerable.Repeat(".x", 60_000)) + " }}").ShouldBe("");
    }

    [Fact]
    public void Only_the_members_used_are_asked_of_a_record()
    {
        var host = new TemplateHost();

        LiquidTemplate.Compile("{{ Variables.Amount }}{% if Variables.None %}{% endif %}").Render(TemplateHost.Context(scope: host)).ShouldBe("12.5");

        host.AskedMembers.ShouldBe(["Amount", "None"]);
    }

    [Fact]
    public void One_template_renders_on_many_threads_at_once()
    {
        var template = LiquidTemplate.Compile("{% for i in (1..50) %}{% increment n %}{% cycle 'a','b' %}{% assign x = i | times: 2 %}{{ x }} {% endfor %}");
        var expected = template.Render(TemplateHost.Context());

        Parallel.For(0, 200, _ => template.Render(TemplateHost.Context()).ShouldBe(expected));
    }

    [Fact]
    public void Random_text_is_a_template_or_a_script_error()
    {
        string[] pieces =
        [
            "{{", "}}", "{%", "%}", "-", "{{-", "-%}", "if", "endif", "else", "elsif", "for", "in", "endfor", "case", "when", "endcase", "assign", "capture", "endcapture",
            "raw", "endraw", "comment", "endcomment", "cycle", "break", "increment", "echo", "#", "a", "forloop", "name", "letters", "order", ".", "..", "[", "]", "(", ")", "|", ":", ",",
            "=", "==", "<", "contains", "and", "or", "'x'", "\"", "'", "1", "2.5", "-3", " ", " ", "\n", "join", "sort", "date", "slice", "split", "default", "allow_false", "\0", "客", "\ud800",
        ];
        var random = new Random(20261);
        for (var i = 0; i < 60_000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(1, 25); n > 0; n--)
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
            try
            {
                TemplateHost.Render(text.ToString(), Small);
            }
            catch (ScriptException)
            {
                // Any other exception fails the test.
            }
        }
    }

    [Theory]
    [InlineData("abs ceil floor round capitalize downcase upcase strip lstrip rstrip truncate truncatewords escape escape_once newline_to_br strip_newlines strip_html")]
    [InlineData("url_encode url_decode first last join reverse size sort sort_natural compact sum uniq base64 json keys default date")]
    [InlineData("append:x prepend:x remove:x remove_first:x remove_last:x replace:x,x replace_first:x,x replace_last:x,x split:x truncate:x,x truncatewords:x,x join:x date:x default:x")]
    [InlineData("at_least:x at_most:x plus:x minus:x times:x divided_by:x modulo:x round:x concat:x slice:x slice:x,x sort:x sort_natural:x compact:x map:x sum:x uniq:x where:x where:x,x")]
    public void Filters_take_any_value(string filters)
    {
        DataValue[] values =
        [
            DataValue.Null, true, 0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300, 0.5, 9e15, "", " ", "now", "\ud800", "\udc00x", "\uFFFE", "%zz%E5", "&#;&", "<", "<!--",
            DataValue.EmptyArray, DataValue.EmptyObject, DataValue.ArrayOf(DataValue.Null, 1.0, "a", true, double.NaN), DataValue.ObjectOf(("a", 1.0)),
        ];
        foreach (var filter in filters.Split(' '))
        {
            var template = LiquidTemplate.Compile($"{{{{ v | {filter} }}}}");
            foreach (var value in values)
            {
                foreach (var argument in values)
                {
                    try
                    {
                        template.Render(TemplateHost.Context(Small, scope: new TwoNames(value, argument))).ShouldNotBeNull();
                    }
                    catch (ScriptException error)
                    {
                        // Only a division by zero may fail.
                        error.Kind.ShouldBe(ScriptErrorKind.Range, $"{value} | {filter} with {argument}");
                    }
                }
            }
        }
    }

    private static void Refused(string template)
    {
        var error = Should.Throw<ScriptException>(() => OnSmallStack(() => LiquidTemplate.Compile(template)));

        error.Kind.ShouldBe(ScriptErrorKind.Syntax);
    }

    private static void OnSmallStack(Action action)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? caught = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (ScriptException error)
                {
                    caught = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error);
                }
            },
            512 * 1024);
        thread.Start();
        thread.Join();
        caught?.Throw();
    }

    /// <summary>The names <c>v</c> and <c>x</c>.</summary>
    private sealed class TwoNames(DataValue v, DataValue x) : ILiquidScope
    {
        public bool TryResolve(string name, out LiquidBinding binding)
        {
            binding = LiquidBinding.Of(name == "v" ? v : x);
            return true;
        }
    }

    /// <summary>A clock on which every look takes a second.</summary>
    private sealed class HastyClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds++;
    }
}
