using System.Runtime.InteropServices;

namespace ResponseWorkflow.Expressions.Dates;

/// <summary>An instant taken apart by the proleptic Gregorian calendar.</summary>
/// <param name="Year">The year; 0 is the one before year 1.</param>
/// <param name="Month">The month, from 0.</param>
/// <param name="Day">The day of the month, from 1.</param>
/// <param name="Hours">Hours.</param>
/// <param name="Minutes">Minutes.</param>
/// <param name="Seconds">Seconds.</param>
/// <param name="Milliseconds">Milliseconds.</param>
/// <param name="WeekDay">The day of the week; 0 is Sunday.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateFields(int Year, int Month, int Day, int Hours, int Minutes, int Seconds, int Milliseconds, int WeekDay)
{
    /// <summary>Takes a finite time value apart.</summary>
    public static DateFields Of(double time)
    {
        var milliseconds = (long)time;
        var day = Math.DivRem(milliseconds, DateMath.MillisecondsPerDay, out var inDay);
        if (inDay < 0)
        {
            day--;
            inDay += DateMath.MillisecondsPerDay;
        }

        var (year, month, dayOfMonth) = DateMath.CivilFromDays(day);
        var weekDay = (int)((((day + 4) % 7) + 7) % 7);
        return new(
            year,
            month,
            dayOfMonth,
            (int)(inDay / DateMath.MillisecondsPerHour),
            (int)(inDay / DateMath.MillisecondsPerMinute % 60),
            (int)(inDay / DateMath.MillisecondsPerSecond % 60),
            (int)(inDay % DateMath.MillisecondsPerSecond),
            weekDay);
    }
}
