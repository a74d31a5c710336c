namespace ResponseWorkflow.Expressions.Tests.Liquid;

public sealed class LiquidLanguageTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain { text } 50%", "plain { text } 50%")]
    [InlineData("{", "{")]
    [InlineData("Hello {{ name }}!", "Hello Ada!")]
    [InlineData("{{name}}{{ }}", "Ada")]
    [InlineData("{{ missing }}{{ nothing }}{{ missing.deep.er }}", "")]
    [InlineData("{{ yes }} {{ no }} {{ count }} {{ half }} {{ 5.0 }} {{ -2 }}", "true false 3 0.5 5 -2")]
    [InlineData("{{ letters }}{{ nested }}{{ mixed }}", "abc1232ba1")]
    [InlineData("{{ order }}", """{"id":7,"lines":[{"sku":"x1","size":"XL"}],"客户":"移动"}""")]
    [InlineData("{{ 1000000 | times: 1000000000000000 }} {{ 1 | times: 0.0000001 }}", "1e+21 1e-7")]
    [InlineData("{{ (1..4) }}", "1234")]
    [InlineData("{{ 'it''s' }}", null)]
    [InlineData("{{ \"it's\" }}", "it's")]
    [InlineData("{{ '}}' }}{{ \"%}\" }}", "}}%}")]
    [InlineData("{% echo name | upcase %}", "ADA")]
    public void Outputs_show_values(string template, string? expected) => Check(template, expected);

    [Theory]
    [InlineData("{{ order.id }}{{ order['id'] }}{{ order[\"id\"] }}", "777")]
    [InlineData("{{ order.lines[0].sku }}{{ order.lines.first.sku }}", "x1x1")]
    [InlineData("{{ order.客户 }}", "移动")]
    [InlineData("{{ letters[1] }}{{ letters[-1] }}{{ letters[9] }}{{ letters[-9] }}", "bc")]
    [InlineData("{{ letters.size }}{{ letters.first }}{{ letters.last }}{{ word.size }}", "3ac11")]
    [InlineData("{{ order.lines[0].size }}", "XL")]
    [InlineData("{{ order.size }}", "3")]
    [InlineData("{{ zeros.first }}{{ zeros.size }}", "0")]
    [InlineData("{% assign i = 2 %}{{ letters[i] }}", "c")]
    [InlineData("{% assign k = 'id' %}{{ order[k] }}", "7")]
    [InlineData("{{ people[0].name }}{{ people[letters.size].name }}", "Bo")]
    [InlineData("{{ letters['0'] }}{{ name[0] }}{{ count.size }}", "")]
    [InlineData("{{ Variables.Owner.Name }} {{ Variables.Tags[1] }} {{ Variables['Amount'] }}", "Li y 12.5")]
    public void Members_and_indexes_reach_into_values(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("1 == 1", true)]
    [InlineData("1 == 1.0", true)]
    [InlineData("1 == '1'", false)]
    [InlineData("'a' != 'b'", true)]
    [InlineData("1 <> 2", true)]
    [InlineData("2 > 10", false)]
    [InlineData("'2' > '10'", true)]
    [InlineData("1 < '2'", false)]
    [InlineData("nothing < 1", false)]
    [InlineData("3 >= 3", true)]
    [InlineData("3 <= 2.9", false)]
    [InlineData("missing == nil", true)]
    [InlineData("missing == null", true)]
    [InlineData("no == nil", false)]
    [InlineData("zeros == empty", true)]
    [InlineData("none == empty", true)]
    [InlineData("empty == ''", true)]
    [InlineData("letters == empty", false)]
    [InlineData("nothing == empty", false)]
    [InlineData("nothing == blank", true)]
    [InlineData("spaces == blank", true)]
    [InlineData("no == blank", true)]
    [InlineData("name == blank", false)]
    [InlineData("word contains 'World'", true)]
    [InlineData("word contains 'world'", false)]
    [InlineData("letters contains 'b'", true)]
    [InlineData("letters contains 'x'", false)]
    [InlineData("order contains 'id'", true)]
    [InlineData("Variables contains 'Amount'", true)]
    [InlineData("count contains 3", false)]
    [InlineData("missing contains 'x'", false)]
    [InlineData("true or false and false", true)]
    [InlineData("false and false or true", false)]
    [InlineData("true and true and true", true)]
    [InlineData("0", true)]
    [InlineData("''", true)]
    [InlineData("zeros", true)]
    [InlineData("nothing", false)]
    [InlineData("no", false)]
    [InlineData("missing", false)]
    public void Conditions_follow_liquid(string condition, bool expected)
    {
        TemplateHost.Render($"{{% if {condition} %}}yes{{% else %}}no{{% endif %}}").ShouldBe(expected ? "yes" : "no");
        TemplateHost.Render($"{{% unless {condition} %}}no{{% else %}}yes{{% endunless %}}").ShouldBe(expected ? "yes" : "no");
    }

    [Theory]
    [InlineData("{% if no %}1{% elsif count == 3 %}2{% elsif yes %}3{% else %}4{% endif %}", "2")]
    [InlineData("{% if no %}1{% endif %}", "")]
    [InlineData("{% unless yes %}1{% elsif yes %}2{% endunless %}", "2")]
    [InlineData("{% case count %}{% when 1, 2 %}few{% when 3 or 4 %}some{% else %}many{% endcase %}", "some")]
    [InlineData("{% case name %} ignored {% when 'Bo' %}1{% else %}2{% endcase %}", "2")]
    [InlineData("{% case name %}{% when 'Ada' %}1{% when 'Ada' %}2{% endcase %}", "12")]
    public void Branches_choose(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{% for x in letters %}{{ x }},{% endfor %}", "a,b,c,")]
    [InlineData("{% for x in letters reversed %}{{ x }}{% endfor %}", "cba")]
    [InlineData("{% for x in (1..9) limit:3 offset:2 %}{{ x }}{% endfor %}", "345")]
    [InlineData("{% for x in (1..9) reversed limit: 3, offset: 2 %}{{ x }}{% endfor %}", "543")]
    [InlineData("{% for x in (1..count) %}{{ x }}{% endfor %}", "123")]
    [InlineData("{% for x in (3..1) %}{{ x }}{% else %}none{% endfor %}", "none")]
    [InlineData("{% for x in zeros %}{{ x }}{% else %}none{% endfor %}", "none")]
    [InlineData("{% for x in missing %}{{ x }}{% endfor %}", "")]
    [InlineData("{% for x in name %}[{{ x }}]{% endfor %}", "[Ada]")]
    [InlineData("{% for p in order limit:1 %}{{ p[0] }}={{ p[1] }}{% endfor %}", "id=7")]
    [InlineData("{% for p in Variables %}{{ p[0] }} {% endfor %}", "Amount Owner Tags ")]
    [InlineData("{% for x in letters %}{% if x == 'b' %}{% continue %}{% endif %}{{ x }}{% endfor %}", "ac")]
    [InlineData("{% for x in letters %}{% if x == 'b' %}{% break %}{% endif %}{{ x }}{% endfor %}!", "a!")]
    [InlineData("{% for x in letters %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}{{ forloop.first }}{{ forloop.last }} {% endfor %}", "1032truefalse 2121falsefalse 3210falsetrue ")]
    [InlineData("{% for x in letters %}{{ forloop.length }}{% for y in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }}{% endfor %}{{ forloop.index }} {% endfor %}", "311121 321222 331323 ")]
    [InlineData("{% for x in letters limit:1 %}{{ x }}{% endfor %}{% for x in letters offset:continue %}-{{ x }}{% endfor %}", "a-b-c")]
    [InlineData("{% for x in letters %}{% assign y = x %}{% endfor %}{{ x }}{{ y }}", "c")]
    public void Loops_turn(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{% assign a = name | append: '!' %}{{ a }}", "Ada!")]
    [InlineData("{% assign name = 'Bo' %}{{ name }}", "Bo")]
    [InlineData("{% capture a %}<{{ name }}>{% endcapture %}{{ a }}{{ a }}", "<Ada><Ada>")]
    [InlineData("{% increment a %}{% increment a %}{{ a }}", "012")]
    [InlineData("{% decrement a %}{% decrement a %}", "-1-2")]
    [InlineData("{% assign a = 9 %}{% increment a %}{{ a }}", "09")]
    [InlineData("{% for i in (1..4) %}{% cycle 'x', 'y', 'z' %}{% endfor %}", "xyzx")]
    [InlineData("{% cycle 'g': 1, 2 %}{% cycle 'g': 3, 4 %}{% cycle 'h': 5, 6 %}", "145")]
    public void Names_are_assigned_counted_and_cycled(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("a  {{- name -}}  b", "aAdab")]
    [InlineData("a\n{%- if yes -%}\n  b\n{%- endif -%}\nc", "abc")]
    [InlineData("a {{- -}} b", "ab")]
    [InlineData("a {%- comment -%} b {%- endcomment -%} c", "ac")]
    [InlineData("a {%- raw -%} {{ b }} {%- endraw -%} c", "a{{ b }}c")]
    [InlineData("a {%- # note -%} b", "ab")]
    public void Hyphens_remove_white_space(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{% comment %}{{ x | nofilter }} {% if %}{% endcomment %}!", "!")]
    [InlineData("{% comment %}a{% comment %}b{% endcomment %}c{% endcomment %}d", "d")]
    [InlineData("{% raw %}{{ x }}{% if %}{% endraw %}!", "{{ x }}{% if %}!")]
    [InlineData("a{% # if %}b", "ab")]
    public void Comments_and_raw_text_are_not_read(string template, string expected) => Check(template, expected);

    private static void Check(string template, string? expected)
    {
        if (expected is null)
            Should.Throw<Scripts.ScriptException>(() => TemplateHost.Render(template));
        else
            TemplateHost.Render(template).ShouldBe(expected);
    }
}
