using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Liquid;

/// <summary>A host with one value for every shape, and a record that tells which members were asked for.</summary>
internal sealed class TemplateHost : ILiquidScope, ILiquidRecord
{
    private static readonly DataObject Roots = DataJson.Parse(
        """
        {
          "name": "Ada", "count": 3, "half": 0.5, "yes": true, "no": false, "nothing": null, "word": "Hello World",
          "zeros": [], "none": {}, "spaces": "  ", "letters": ["a", "b", "c"], "numbers": [3, 1, 2], "mixed": [2, "b", null, "a", 1],
          "people": [
            {"name": "Bo", "age": 41, "role": "owner"}, {"name": "al", "age": 9}, {"name": "Cy", "age": 30, "role": "owner"}
          ],
          "order": {"id": 7, "lines": [{"sku": "x1", "size": "XL"}], "客户": "移动"},
          "nested": [[1, 2], [3]]
        }
        """).AsObject();

    private static readonly DataObject Variables = DataJson.Parse("""{"Amount": 12.5, "Owner": {"Name": "Li"}, "Tags": ["x", "y"]}""").AsObject();

    public List<string> AskedMembers { get; } = [];

    public IEnumerable<string> Names => Variables.Select(property => property.Key);

    public static string Render(string template, ScriptBudget? budget = null) => LiquidTemplate.Compile(template).Render(Context(budget));

    public static LiquidContext Context(ScriptBudget? budget = null, TimeZoneInfo? zone = null, ILiquidScope? scope = null) => new()
    {
        Scope = scope ?? new TemplateHost(),
        Now = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
        TimeZone = zone ?? TimeZoneInfo.Utc,
        Budget = budget ?? ScriptBudget.Default,
    };

    public bool TryResolve(string name, out LiquidBinding binding)
    {
        binding = name == "Variables" ? LiquidBinding.Of(this) : LiquidBinding.Of(Roots[name]);
        return name == "Variables" || Roots.TryGet(name, out _);
    }

    public bool TryGet(string name, out DataValue value)
    {
        AskedMembers.Add(name);
        return Variables.TryGet(name, out value);
    }
}
