using System.Globalization;

namespace ResponseWorkflow.TimeLimits;

/// <summary>What is said when something is refused: whole sentences in both languages.</summary>
internal static class Messages
{
    public static LocalText NotADuration(string text) => new(
        $"“{text}”不是时长。请写成例如“90 min”、“1.5 h”、“3 working days”、“2 calendar days”、“1 month”或“same day”。",
        $"'{text}' is no duration. Write for example '90 min', '1.5 h', '3 working days', '2 calendar days', '1 month' or 'same day'.");

    public static LocalText DurationNotPositive(string amount) => new($"时长必须大于零，但给出的是 {amount}。", $"A duration must be more than zero, but {amount} was given.");

    public static LocalText DurationTooShort(string amount) => new($"时长不能短于一秒，但给出的是 {amount}。", $"A duration must be at least a second, but {amount} was given.");

    public static LocalText DurationTooLong(string amount, int years) => new($"时长 {amount} 太长，最多 {years} 年。", $"The duration {amount} is too long; at most {years} years are allowed.");

    public static LocalText DurationNotWhole(string amount) => new($"日和月必须是整数，但给出的是 {amount}。", $"Days and months must be whole numbers, but {amount} was given.");

    public static LocalText HolidayYearTwice(int year) => new($"{Text(year)} 年的节假日给出了两次。", $"The holidays of {Text(year)} are given twice.");

    public static LocalText HolidayConflict(DateOnly date) => new($"{Text(date)} 既是休息日又是调休上班日。", $"{Text(date)} is both off and a make-up working day.");

    public static LocalText CalendarOverlap(string id, string day) => new($"日历“{id}”在 {day} 的时段重叠或顺序颠倒。", $"The windows of calendar '{id}' on {day} overlap or are out of order.");

    public static LocalText CalendarEmpty(string id) => new($"日历“{id}”一周内没有任何工作时间。", $"Calendar '{id}' has no working time in a week.");

    public static LocalText CalendarRange(int first, int last) => new($"日历只计算 {Text(first)} 年到 {Text(last)} 年之间的时刻。", $"Calendars compute with instants of the years {Text(first)} to {Text(last)} only.");

    public static LocalText UnknownCalendar(string id, string known) => new($"没有日历“{id}”。现有日历：{known}。", $"There is no calendar '{id}'. There are: {known}.");

    public static LocalText PauseBackwards(DateTimeOffset from, DateTimeOffset to) => new($"暂停的结束 {Text(to)} 早于开始 {Text(from)}。", $"The suspension ends at {Text(to)}, before it begins at {Text(from)}.");

    public static LocalText UnknownKey(string key) => new($"没有时限“{key}”。", $"There is no time limit '{key}'.");

    public static LocalText NoRow(string key, string rows) => new($"“{key}”没有适用于此情况的规则行。现有规则行：{rows}。", $"No row of '{key}' matches this case. Its rows are: {rows}.");

    public static LocalText AmbiguousMatch(string key, string first, string second) => new(
        $"“{key}”的规则行 {first} 与 {second} 对此情况同样具体，无法确定用哪一行。",
        $"Rows {first} and {second} of '{key}' are equally specific for this case; neither holds before the other.");

    public static LocalText RowsReferInACircle(string row) => new($"规则行 {row} 经由其他规则行引用了自身。", $"Row {row} refers to itself by way of other rows.");

    public static LocalText FactMissing(string row, string fact) => new($"附加时间 {row} 需要“{fact}”，但此情况没有给出。", $"Addition {row} needs '{fact}', which is not known of this case.");

    public static LocalText AdditionTooLong(string row, string fact, decimal value) => new($"附加时间 {row} 因“{fact}”为 {Text(value)} 而超过一百年。", $"Addition {row} would add more than a hundred years, as '{fact}' is {Text(value)}.");

    public static LocalText UnknownFact(string name, string known) => new($"没有条件“{name}”。现有条件：{known}。", $"There is no fact '{name}'. There are: {known}.");

    public static LocalText FactNotANumber(string name, string text) => new($"“{name}”必须是不小于零的数字，但给出的是“{text}”。", $"'{name}' must be a number of at least zero, but is '{text}'.");

    public static LocalText FactNotATruth(string name, string text) => new($"“{name}”必须是 true 或 false，但给出的是“{text}”。", $"'{name}' must be true or false, but is '{text}'.");

    public static LocalText FactNotAnInstant(string name, string text) => new(
        $"“{name}”必须是带时区偏移的时刻，例如 2025-01-24T10:00+08:00，但给出的是“{text}”。",
        $"'{name}' must be an instant with its offset, such as 2025-01-24T10:00+08:00, but is '{text}'.");

    public static LocalText FactNotAWord(string name, string text, string words) => words.Length == 0
        ? new($"“{name}”不能为空。", $"'{name}' must not be empty.")
        : new($"“{name}”不能是“{text}”。可用的值：{words}。", $"'{name}' cannot be '{text}'. It can be: {words}.");

    public static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
