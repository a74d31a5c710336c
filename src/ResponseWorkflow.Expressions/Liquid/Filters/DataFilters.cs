using System.Text;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>Filters for values of any kind.</summary>
internal static class DataFilters
{
    /// <summary>The filters.</summary>
    public static LiquidFilter[] All { get; } =
    [
        new("base64", 0, 0, static (in call) => call.Result(Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text)))),
        new("date", 0, 1, Date),
        new("default", 0, 1, Default),
        new("json", 0, 0, static (in call) => LiquidValue.Of(LiquidText.Json(call.Run.ToData(call.Input), call.Run))),
        new("keys", 0, 0, Keys),
    ];

    private static LiquidValue Date(in FilterCall call)
    {
        var format = call.ArgumentText(0);
        if (format.Length == 0 || !LiquidDate.TryRead(call.Input.Data, call.Run.Context, out var date))
            return call.Input;
        // A directive makes at most some twenty characters, or its own width.
        return call.Result(DateFormat.Format(date, format, call.Run));
    }

    private static LiquidValue Default(in FilterCall call)
    {
        var keeps = call.Input.IsTruthy ? !LiquidComparison.IsEmpty(call.Input) : call.AllowsFalse && !call.Input.IsNil;
        return keeps ? call.Input : call.Argument(0);
    }

    private static LiquidValue Keys(in FilterCall call)
    {
        if (call.Input.Record is { } record)
        {
            var names = record.Names.Select(name => DataValue.From(name)).ToArray();
            call.Run.Items(names.Length);
            return LiquidValue.Of(DataArray.Adopt(names));
        }

        if (!call.Input.Data.TryGetObject(out var obj))
            return LiquidValue.Of(DataArray.Empty);
        call.Run.Items(obj.Count);
        return LiquidValue.Of(DataArray.From(obj.Select(property => DataValue.From(property.Key))));
    }
}
