using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Liquid;

public sealed class LiquidErrorTests
{
    [Theory]
    [InlineData("{{ name", 1, 8)]
    [InlineData("{{ name }", 1, 9)]
    [InlineData("a\n {{ name | }}", 2, 12)]
    [InlineData("{{ 'x }}", 1, 4)]
    [InlineData("{{ a b }}", 1, 6)]
    [InlineData("{{ a. }}", 1, 7)]
    [InlineData("{{ a[1 }}", 1, 8)]
    [InlineData("{{ # }}", 1, 4)]
    [InlineData("{% if a %}x", 1, 4)]
    [InlineData("{% if %}x{% endif %}", 1, 7)]
    [InlineData("{% if a %}x{% endfor %}", 1, 15)]
    [InlineData("x{% endif %}", 1, 5)]
    [InlineData("{% frobnicate %}", 1, 4)]
    [InlineData("{% %}", 1, 4)]
    [InlineData("{% for x of y %}{% endfor %}", 1, 10)]
    [InlineData("{% for x in y by:1 %}{% endfor %}", 1, 15)]
    [InlineData("{% break %}", 1, 4)]
    [InlineData("{% assign = 1 %}", 1, 11)]
    [InlineData("{% comment %}x", 1, 4)]
    [InlineData("{% raw %}x", 1, 4)]
    [InlineData("{% # x", 1, 1)]
    [InlineData("{{ a | append }}", 1, 8)]
    [InlineData("{{ a | upcase: 1 }}", 1, 8)]
    public void Mistakes_are_named_with_their_place(string template, int line, int column)
    {
        var error = Should.Throw<ScriptException>(() => LiquidTemplate.Compile(template));

        error.Kind.ShouldBe(ScriptErrorKind.Syntax);
        (error.Line, error.Column).ShouldBe((line, column), error.Message);
    }

    [Theory]
    [InlineData("{{ a | frobnicate }}", "frobnicate", 8)]
    [InlineData("{% include 'x' %}", "include", 4)]
    [InlineData("{% render 'x' %}", "render", 4)]
    [InlineData("{% layout 'x' %}", "layout", 4)]
    [InlineData("{% tablerow x in y %}", "tablerow", 4)]
    [InlineData("{% if (a or b) and c %}{% endif %}", "( )", 7)]
    public void What_is_left_out_is_named(string template, string construct, int column)
    {
        var error = Should.Throw<ScriptException>(() => LiquidTemplate.Compile(template));

        error.Kind.ShouldBe(ScriptErrorKind.Unsupported);
        error.Construct.ShouldBe(construct);
        error.Reason.ShouldContain(construct);
        error.Column.ShouldBe(column);
    }

    [Theory]
    [InlineData("\n {{ 5 | divided_by: 0 }}")]
    [InlineData("\n {{ 5 | modulo: 0 }}")]
    public void A_whole_division_by_zero_is_an_error_with_its_place(string template)
    {
        var error = Should.Throw<ScriptException>(() => TemplateHost.Render(template));

        error.Kind.ShouldBe(ScriptErrorKind.Range);
        (error.Line, error.Column).ShouldBe((2, 9));
    }

    [Fact]
    public void References_list_free_names_with_their_first_member()
    {
        var template = LiquidTemplate.Compile(
            "{{ Variables.Amount | plus: Input['Extra'] }}{% assign a = b %}{{ a.x }}\n{% for i in list[Variables.Index] %}{{ i.y }}{{ forloop.index }}{% endfor %}{{ i }}");

        template.References.Select(r => (r.Name, r.Member, r.Line, r.Column)).ShouldBe(
        [
            ("Variables", "Amount", 1, 4), ("Input", "Extra", 1, 29), ("b", null, 1, 60), ("list", null, 2, 13), ("Variables", "Index", 2, 18), ("i", null, 2, 80),
        ]);
    }
}
