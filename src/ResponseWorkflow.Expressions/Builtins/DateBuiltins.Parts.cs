using ResponseWorkflow.Expressions.Dates;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Reading and setting the parts of a date.</content>
internal static partial class DateBuiltins
{
    private static void InstallParts(JsObject prototype)
    {
        (string Name, Func<DateFields, int> Part)[] getters =
        [
            ("FullYear", static fields => fields.Year), ("Month", static fields => fields.Month), ("Date", static fields => fields.Day),
            ("Day", static fields => fields.WeekDay), ("Hours", static fields => fields.Hours), ("Minutes", static fields => fields.Minutes),
            ("Seconds", static fields => fields.Seconds), ("Milliseconds", static fields => fields.Milliseconds),
        ];
        foreach (var (name, part) in getters)
        {
            prototype.Method("get" + name, 0, (run, self, _) => Part(LocalTime.FromUtc(Of(run, self).Time, run.TimeZone), part));
            prototype.Method("getUTC" + name, 0, (run, self, _) => Part(Of(run, self).Time, part));
        }

        // Each setter takes its part and the finer ones of the same half: the date or the time of day.
        (string Name, int First, int Count)[] setters =
            [("FullYear", 0, 3), ("Month", 1, 2), ("Date", 2, 1), ("Hours", 3, 4), ("Minutes", 4, 3), ("Seconds", 5, 2), ("Milliseconds", 6, 1)];
        foreach (var (name, first, count) in setters)
        {
            prototype.Method("set" + name, count, (run, self, arguments) => SetParts(run, Of(run, self), arguments, first, count, run.TimeZone));
            prototype.Method("setUTC" + name, count, (run, self, arguments) => SetParts(run, Of(run, self), arguments, first, count, zone: null));
        }

        prototype
            .Method("getTime", 0, static (run, self, _) => Of(run, self).Time)
            .Method("valueOf", 0, static (run, self, _) => Of(run, self).Time)
            .Method("getYear", 0, static (run, self, _) => Part(LocalTime.FromUtc(Of(run, self).Time, run.TimeZone), static fields => fields.Year - 1900))
            .Method("getTimezoneOffset", 0, ZoneOffset)
            .Method("setTime", 1, static (run, self, arguments) => Of(run, self).Time = DateMath.Clip(Coercion.ToNumber(run, arguments.At(0))));
    }

    private static JsValue Part(double time, Func<DateFields, int> part) => double.IsNaN(time) ? double.NaN : part(DateFields.Of(time));

    private static JsValue ZoneOffset(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var time = Of(run, thisValue).Time;
        return double.IsNaN(time) ? time : (-LocalTime.OffsetAt(time, run.TimeZone) / DateMath.MillisecondsPerMinute) + 0.0;
    }

    private static JsValue SetParts(ScriptRun run, JsDate date, ReadOnlySpan<JsValue> arguments, int first, int count, TimeZoneInfo? zone)
    {
        var time = date.Time;
        // Only a new year can make a date of what is none.
        if (double.IsNaN(time) && first == 0)
            time = 0;
        else if (zone is not null)
            time = LocalTime.FromUtc(time, zone);

        var fields = double.IsNaN(time) ? default : DateFields.Of(time);
        Span<double> parts = [fields.Year, fields.Month, fields.Day, fields.Hours, fields.Minutes, fields.Seconds, fields.Milliseconds];
        for (var i = 0; i < Math.Max(1, Math.Min(arguments.Length, count)); i++)
            parts[first + i] = Coercion.ToNumber(run, arguments.At(i));
        if (double.IsNaN(time))
            return double.NaN;
        var changed = Compose(parts);
        date.Time = DateMath.Clip(zone is null ? changed : LocalTime.ToUtc(changed, zone));
        return date.Time;
    }
}
