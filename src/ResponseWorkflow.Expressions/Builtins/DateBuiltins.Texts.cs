using ResponseWorkflow.Expressions.Dates;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Dates as text.</content>
internal static partial class DateBuiltins
{
    // More than any of the texts takes.
    private const int TextSize = 160;

    private static readonly string[] SupportedOptions = ["timeZone", "hour12"];

    private static void InstallTexts(JsObject prototype) => prototype
        .Method("toString", 0, static (run, self, _) => ToText(run, Of(run, self).Time))
        .Method("toDateString", 0, static (run, self, _) => Write(run, self, static (run, time) => DateText.ToDate(LocalTime.FromUtc(time, run.TimeZone))))
        .Method("toTimeString", 0, static (run, self, _) => Write(run, self, static (run, time) => DateText.ToTime(time, run.TimeZone)))
        .Method("toUTCString", 0, static (run, self, _) => Write(run, self, static (_, time) => DateText.ToUtc(time)))
        .Method("toGMTString", 0, static (run, self, _) => Write(run, self, static (_, time) => DateText.ToUtc(time)))
        .Method("toISOString", 0, ToIsoText)
        .Method("toJSON", 1, ToJson)
        .Method("toLocaleString", 0, static (run, self, arguments) => ToLocaleText(run, self, arguments, withDate: true, withTime: true))
        .Method("toLocaleDateString", 0, static (run, self, arguments) => ToLocaleText(run, self, arguments, withDate: true, withTime: false))
        .Method("toLocaleTimeString", 0, static (run, self, arguments) => ToLocaleText(run, self, arguments, withDate: false, withTime: true));

    private static string ToText(ScriptRun run, double time)
    {
        run.Allocate(TextSize);
        return double.IsNaN(time)
            ? DateText.Invalid
            : $"{DateText.ToDate(LocalTime.FromUtc(time, run.TimeZone))} {DateText.ToTime(time, run.TimeZone)}";
    }

    private static string Write(ScriptRun run, JsValue thisValue, Func<ScriptRun, double, string> write)
    {
        run.Allocate(TextSize);
        var time = Of(run, thisValue).Time;
        return double.IsNaN(time) ? DateText.Invalid : write(run, time);
    }

    private static JsValue ToIsoText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        run.Allocate(TextSize);
        var time = Of(run, thisValue).Time;
        return double.IsNaN(time) ? throw run.RangeError("Invalid time value") : DateText.ToIso(time);
    }

    private static JsValue ToJson(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Coercion.ToObject(run, thisValue);
        var primitive = Coercion.ToPrimitive(run, target, PrimitiveHint.Number);
        if (primitive.IsNumber && !double.IsFinite(primitive.Number))
            return JsValue.Null;
        return run.Call(target.Get(run, "toISOString"), target, [], "toISOString");
    }

    /// <summary>The default form of the locale, with the options <c>timeZone</c> and <c>hour12</c>; another option is a TypeError rather than a wrong text.</summary>
    private static JsValue ToLocaleText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments, bool withDate, bool withTime)
    {
        run.Allocate(TextSize);
        var time = Of(run, thisValue).Time;
        var locale = arguments.At(0).Reference is JsArray { Count: > 0 } locales ? locales[0] : arguments.At(0);
        var isChinese = !locale.IsUndefined && Coercion.ToText(run, locale).StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var zone = run.TimeZone;
        bool? hour12 = null;
        if (arguments.At(1).Object is { } options)
        {
            foreach (var name in options.OwnKeys(run).Where(static name => !SupportedOptions.Contains(name, StringComparer.Ordinal)))
                throw run.TypeError($"The option {name} is not supported: only {string.Join(" and ", SupportedOptions)} are");
            var wantedZone = options.Get(run, "timeZone");
            if (!wantedZone.IsUndefined)
                zone = FindZone(run, Coercion.ToText(run, wantedZone));
            var wantedHours = options.Get(run, "hour12");
            hour12 = wantedHours.IsUndefined ? null : Coercion.ToBoolean(wantedHours);
        }

        return double.IsNaN(time) ? DateText.Invalid : LocaleDateText.Write(LocalTime.FromUtc(time, zone), isChinese, hour12, withDate, withTime);
    }

    private static TimeZoneInfo FindZone(ScriptRun run, string id)
    {
        const int LongestId = 64;
        run.Steps(LongestId);
        if (id.Equals("UTC", StringComparison.OrdinalIgnoreCase) || id.Equals("GMT", StringComparison.OrdinalIgnoreCase))
            return TimeZoneInfo.Utc;
        // Ids name files on some systems: only what can be one is looked up.
        var isId = id.Length is > 0 and <= LongestId && char.IsAsciiLetter(id[0]) && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');
        return isId && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw run.RangeError($"Invalid time zone specified: {id}");
    }
}
