namespace ResponseWorkflow.Engine.Scheduling;

/// <summary>A field of a cron expression: its name, its range, and the names that its values have.</summary>
internal sealed record CronField(string Name, string ChineseName, int Min, int Max, string[] ValueNames)
{
    public static readonly CronField Seconds = new("seconds", "秒", 0, 59, []);
    public static readonly CronField Minutes = new("minutes", "分", 0, 59, []);
    public static readonly CronField Hours = new("hours", "时", 0, 23, []);
    public static readonly CronField DayOfMonth = new("day of month", "日", 1, 31, []);
    public static readonly CronField Month = new("month", "月", 1, 12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]);

    /// <summary>Sunday is 0, and 7 as well.</summary>
    public static readonly CronField DayOfWeek = new("day of week", "星期", 0, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]);
}
