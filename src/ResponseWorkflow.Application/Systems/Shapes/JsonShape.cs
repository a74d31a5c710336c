using System.Globalization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Shapes;

/// <summary>
/// The shape that a JSON value must have: JSON Schema as far as the messages of other systems need it. A property that is null counts as left out. Immutable, and safe for
/// use by several threads.
/// </summary>
public sealed class JsonShape
{
    /// <summary>The most faults that one check tells.</summary>
    public const int MostFaults = 20;

    internal JsonShape()
    {
    }

    /// <summary>A further shape that the value must have as well, by reference; null when there is none.</summary>
    internal Lazy<JsonShape>? Reference { get; init; }

    /// <summary>The types that the value may have; empty for any.</summary>
    internal IReadOnlyList<string> Types { get; init; } = [];

    internal IReadOnlyList<DataValue> Choices { get; init; } = [];

    internal IReadOnlyList<string> Required { get; init; } = [];

    internal IReadOnlyDictionary<string, JsonShape> Properties { get; init; } = new Dictionary<string, JsonShape>(StringComparer.Ordinal);

    /// <summary>Whether properties that the shape does not name are allowed.</summary>
    internal bool IsOpen { get; init; } = true;

    internal JsonShape? Items { get; init; }

    internal double? Least { get; init; }

    internal double? Above { get; init; }

    internal double? Most { get; init; }

    internal int? LeastItems { get; init; }

    internal int? MostItems { get; init; }

    internal int? LeastLength { get; init; }

    internal int? MostLength { get; init; }

    internal bool IsInstant { get; init; }

    /// <summary>What is wrong with a value, up to <see cref="MostFaults"/>; empty when nothing is.</summary>
    public IReadOnlyList<ShapeFault> Check(DataValue value)
    {
        var faults = new List<ShapeFault>();
        Check(value, "", faults);
        return faults;
    }

    private void Check(DataValue value, string path, List<ShapeFault> faults)
    {
        if (faults.Count >= MostFaults)
            return;
        Reference?.Value.Check(value, path, faults);
        if (Types.Count > 0 && !Types.Any(type => IsOf(value, type)))
        {
            faults.Add(new ShapeFault(path, $"must be of the type {string.Join(" or ", Types)}", $"的类型必须是 {string.Join(" 或 ", Types)}"));
            return;
        }

        if (Choices.Count > 0 && !Choices.Contains(value))
            faults.Add(new ShapeFault(path, $"must be one of {string.Join(", ", Choices)}", $"必须是 {string.Join("、", Choices)} 之一"));
        if (value.TryGetNumber(out var number))
            CheckNumber(number, path, faults);
        else if (value.TryGetString(out var text))
            CheckText(text, path, faults);
        else if (value.TryGetArray(out var list))
            CheckList(list, path, faults);
        else if (value.TryGetObject(out var properties))
            CheckObject(properties, path, faults);
    }

    private void CheckNumber(double number, string path, List<ShapeFault> faults)
    {
        if (number < Least)
            faults.Add(new ShapeFault(path, $"must be at least {Text(Least)}", $"不得小于 {Text(Least)}"));
        if (number <= Above)
            faults.Add(new ShapeFault(path, $"must be more than {Text(Above)}", $"必须大于 {Text(Above)}"));
        if (number > Most)
            faults.Add(new ShapeFault(path, $"must be at most {Text(Most)}", $"不得大于 {Text(Most)}"));
    }

    private void CheckText(string text, string path, List<ShapeFault> faults)
    {
        if (text.Length < LeastLength)
            faults.Add(new ShapeFault(path, LeastLength == 1 ? "must not be empty" : $"must have at least {LeastLength} characters", LeastLength == 1 ? "不能为空" : $"至少 {LeastLength} 个字符"));
        if (text.Length > MostLength)
            faults.Add(new ShapeFault(path, $"must have at most {MostLength} characters", $"最多 {MostLength} 个字符"));
        if (IsInstant && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            faults.Add(new ShapeFault(path, "must be an instant such as 2026-03-02T08:00:00Z", "必须是时间，例如 2026-03-02T08:00:00Z"));
    }

    private void CheckList(DataArray list, string path, List<ShapeFault> faults)
    {
        if (list.Count < LeastItems)
            faults.Add(new ShapeFault(path, $"must have at least {LeastItems} entries", $"至少 {LeastItems} 项"));
        if (list.Count > MostItems)
            faults.Add(new ShapeFault(path, $"must have at most {MostItems} entries", $"最多 {MostItems} 项"));
        for (var place = 0; Items is not null && place < list.Count; place++)
            Items.Check(list[place], $"{path}[{place}]", faults);
    }

    private void CheckObject(DataObject properties, string path, List<ShapeFault> faults)
    {
        foreach (var name in Required)
        {
            if (properties[name].IsNull)
                faults.Add(new ShapeFault(Below(path, name), "is missing", "缺失"));
        }

        foreach (var (name, value) in properties)
        {
            if (value.IsNull)
                continue;
            if (Properties.TryGetValue(name, out var shape))
                shape.Check(value, Below(path, name), faults);
            else if (!IsOpen)
                faults.Add(new ShapeFault(Below(path, name), "is not known here", "不是已知字段"));
        }
    }

    private static bool IsOf(DataValue value, string type) => type switch
    {
        "object" => value.Kind == DataKind.Object,
        "array" => value.Kind == DataKind.Array,
        "string" => value.Kind == DataKind.String,
        "number" => value.Kind == DataKind.Number,
        "integer" => value.TryGetNumber(out var number) && Math.Floor(number) == number,
        "boolean" => value.Kind == DataKind.Boolean,
        _ => value.IsNull,
    };

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Text(double? number) => number.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}
