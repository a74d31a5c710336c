using ResponseWorkflow.Expressions.Dates;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Date</c>. Its present is the run's, its local time that of the run's zone.</summary>
internal static partial class DateBuiltins
{
    // Date(99, 0) means 1999.
    private const double LastShortYear = 99;

    /// <summary>Adds the constructor and fills the prototype.</summary>
    public static void Install(GlobalTable globals)
    {
        globals.Constructor("Date", 7, static (run, _, _) => ToText(run, Now(run)), Construct, Realm.DatePrototype)
            .Method("now", 0, static (run, _, _) => Now(run))
            .Method("parse", 1, static (run, _, arguments) => Parse(run, Coercion.ToText(run, arguments.At(0))))
            .Method("UTC", 7, static (run, _, arguments) => DateMath.Clip(FromParts(run, arguments)));
        InstallParts(Realm.DatePrototype);
        InstallTexts(Realm.DatePrototype);
    }

    /// <summary>The date that a method was called on.</summary>
    private static JsDate Of(ScriptRun run, JsValue thisValue) =>
        thisValue.Reference as JsDate ?? throw run.TypeError("this is not a Date object.");

    private static double Now(ScriptRun run) => Math.Floor((run.Now.UtcDateTime - DateTime.UnixEpoch).TotalMilliseconds);

    private static double Parse(ScriptRun run, string text)
    {
        run.Steps(1 + (text.Length >> 4));
        return DateParser.Parse(text, run.TimeZone);
    }

    private static JsValue Construct(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) => arguments.Length switch
    {
        0 => new JsDate(run, Now(run)),
        1 => new JsDate(run, FromValue(run, arguments[0])),
        _ => new JsDate(run, DateMath.Clip(LocalTime.ToUtc(FromParts(run, arguments), run.TimeZone))),
    };

    private static double FromValue(ScriptRun run, JsValue value)
    {
        if (value.Reference is JsDate other)
            return other.Time;
        var primitive = Coercion.ToPrimitive(run, value);
        return primitive.TryGetString(out var text) ? Parse(run, text) : DateMath.Clip(Coercion.ToNumber(run, primitive));
    }

    private static double FromParts(ScriptRun run, ReadOnlySpan<JsValue> arguments)
    {
        Span<double> parts = [double.NaN, 0, 1, 0, 0, 0, 0];
        for (var i = 0; i < Math.Min(arguments.Length, parts.Length); i++)
            parts[i] = Coercion.ToNumber(run, arguments[i]);
        var year = Math.Truncate(parts[0]);
        if (year is >= 0 and <= LastShortYear)
            parts[0] = 1900 + year;
        return Compose(parts);
    }

    private static double Compose(ReadOnlySpan<double> parts) =>
        DateMath.MakeDate(DateMath.MakeDay(parts[0], parts[1], parts[2]), DateMath.MakeTime(parts[3], parts[4], parts[5], parts[6]));
}
