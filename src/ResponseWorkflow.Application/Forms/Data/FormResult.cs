using System.Globalization;
using ResponseWorkflow.Application.Forms.Conditions;
using ResponseWorkflow.Application.Forms.Documents;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>Makes what is stored of what was filled in: what is shown, without what is empty, and with what the server computes.</summary>
/// <param name="filled">The form with what was filled in.</param>
/// <param name="options">The budget of what is computed.</param>
/// <param name="time">The clock that expressions see.</param>
internal sealed class FormResult(FilledForm filled, FormOptions options, TimeProvider time)
{
    /// <summary>The data to store.</summary>
    /// <param name="problems">Where it is told that something could not be computed; null when nobody asks.</param>
    public DataObject Make(FormProblems? problems)
    {
        var result = new DataObject.Builder();
        foreach (var field in filled.Form.Fields.Where(static field => field.Kind.IsFilledIn()))
        {
            if (filled.IsVisible(field) && Kept(field, filled.Data[field.Name]) is { IsNull: false } value)
                result.Set(field.Name, value);
        }

        var data = result.ToObject();
        foreach (var field in filled.Form.Fields.Where(static field => field.Kind == FieldKind.Computed))
        {
            if (!filled.IsVisible(field))
                continue;
            var (value, reason) = Compute(field, data);
            if (reason is not null)
                problems?.Add(DataRefusals.NotComputed(field.Name, field, reason));
            else if (!ValueComparison.IsEmpty(value))
                data = data.With(field.Name, value);
        }

        return data;
    }

    private DataValue Kept(FormField field, DataValue value)
    {
        if (ValueComparison.IsEmpty(value))
            return DataValue.Null;
        if (field.Kind == FieldKind.Indicators && value.TryGetObject(out var test))
            return KeptTest(filled.SheetOf(field), test);
        if (field.Kind != FieldKind.Table || !value.TryGetArray(out var rows))
            return value;
        return DataArray.From(rows.Select(row => row.TryGetObject(out var members) ? KeptRow(field, members) : row));
    }

    private DataObject KeptRow(FormField field, DataObject row)
    {
        var kept = new DataObject.Builder(field.Columns.Count);
        foreach (var column in field.Columns)
        {
            if (Kept(column, row[column.Name]) is { IsNull: false } value)
                kept.Set(column.Name, value);
        }

        return kept.ToObject();
    }

    // What the system says of a test stands in the result alone: what a caller sends for it is left out.
    private DataObject KeptTest(IIndicatorSheet? sheet, DataObject test)
    {
        var values = test[IndicatorParts.Values].TryGetObject(out var given) ? given : DataObject.Empty;
        var kept = sheet?.Judge(values) ?? DataObject.Empty.With(IndicatorParts.Values, values);
        foreach (var part in IndicatorParts.Told)
        {
            if (Kept(part, test[part.Name]) is { IsNull: false } told)
                kept = kept.With(part.Name, told);
        }

        return kept.TryGet(IndicatorParts.At, out _) ? kept : kept.With(IndicatorParts.At, time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    }

    private (DataValue Value, string? Reason) Compute(FormField field, DataObject data)
    {
        DataValue value;
        try
        {
            value = field.Computed!.Run(new ScriptContext { Scope = new ComputedScope(data, filled.Facts), Now = time.GetUtcNow(), Clock = time, Budget = options.Budget() });
        }
        catch (ScriptException exception)
        {
            return (DataValue.Null, exception.Message);
        }

        if (value.IsNull || (value.TryGetNumber(out var number) && !double.IsFinite(number)))
            return (DataValue.Null, null);
        var fits = field.ComputedType switch
        {
            "string" => value.Kind == DataKind.String,
            "boolean" => value.Kind == DataKind.Boolean,
            "integer" => value.TryGetNumber(out var whole) && Math.Floor(whole) == whole,
            _ => value.Kind == DataKind.Number,
        };
        return fits ? (value, null) : (DataValue.Null, $"a value of the type {value.Kind}, and not {field.ComputedType}");
    }
}
