using System.Text;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Runtime;

/// <summary>How values become text.</summary>
internal static class LiquidText
{
    // Arrays may hold arrays; deeper ones than data from outside can be are refused by their JSON form.
    private const int MaxDepth = DataJson.MaxDepth;

    /// <summary>The text that an output shows: nothing for nil, items without a separator for an array, JSON for an object.</summary>
    public static string Of(LiquidValue value, LiquidRun run) => Of(run.ToData(value), run);

    /// <inheritdoc cref="Of(LiquidValue, LiquidRun)"/>
    public static string Of(DataValue value, LiquidRun run)
    {
        switch (value.Kind)
        {
            case DataKind.Null:
                return "";
            case DataKind.Boolean:
                return value.AsBoolean() ? "true" : "false";
            case DataKind.Number:
                return Of(value.AsNumber());
            case DataKind.String:
                return value.AsString();
            case DataKind.Array:
                var builder = new StringBuilder();
                Append(builder, value.AsArray(), run, 0);
                return builder.ToString();
            default:
                return Json(value, run);
        }
    }

    /// <summary>The JSON text of a value.</summary>
    public static string Json(DataValue value, LiquidRun run)
    {
        var text = DataJson.ToJson(value);
        run.Characters(text.Length);
        return text;
    }

    private static string Of(double number) => NumberText.ToText(number);

    private static void Append(StringBuilder builder, DataArray array, LiquidRun run, int depth)
    {
        foreach (var item in array.AsSpan())
        {
            run.Steps();
            if (depth < MaxDepth && item.TryGetArray(out var nested))
            {
                Append(builder, nested, run, depth + 1);
                continue;
            }

            var text = Of(item, run);
            run.Characters(text.Length);
            builder.Append(text);
        }
    }
}
