namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>What is said of wrong data: whole sentences in both languages.</summary>
internal static class DataMessages
{
    public static LocalText NotJson(string detail) => new($"文件不是有效的 JSON：{detail}", $"The file is no valid JSON: {detail}");

    public static LocalText UnknownFile() => new("文件名不属于数据：只有 vocabulary.json、calendars.json、holidays/*.json 和 rules/*.json。", "The file is none of the data: there are only vocabulary.json, calendars.json, holidays/*.json and rules/*.json.");

    public static LocalText NotAnObject() => new("必须是 JSON 对象。", "It must be a JSON object.");

    public static LocalText NotAList() => new("必须是 JSON 数组。", "It must be a JSON array.");

    public static LocalText NotAText() => new("必须是非空文本。", "It must be a text that is not empty.");

    public static LocalText NotATextList() => new("必须是非空文本的数组。", "It must be an array of texts that are not empty.");

    public static LocalText NotATruth() => new("必须是 true 或 false。", "It must be true or false.");

    public static LocalText NotANumber() => new("必须是数字。", "It must be a number.");

    public static LocalText FieldMissing() => new("缺少此字段。", "The field is missing.");

    public static LocalText UnknownField(string known) => new($"没有此字段。可用的字段：{known}。", $"There is no such field. There are: {known}.");

    public static LocalText NotAnInstant(string text) => new($"“{text}”不是带时区偏移的时刻，例如 2025-01-24T10:00+08:00。", $"'{text}' is no instant with its offset, such as 2025-01-24T10:00+08:00.");

    public static LocalText NotAChoice(string text, string choices) => new($"不能是“{text}”。可用的值：{choices}。", $"It cannot be '{text}'. It can be: {choices}.");

    public static LocalText NotADate(string text) => new($"“{text}”不是日期，例如 2025-01-28。", $"'{text}' is no date, such as 2025-01-28.");

    public static LocalText DateOfAnotherYear(string date, string year) => new($"{date} 不属于 {year} 年的节假日安排。", $"{date} does not belong to the holidays of {year}.");

    public static LocalText YearOfAnotherFile(string year) => new($"文件名与其中的年份 {year} 不符。", $"The name of the file does not fit its year {year}.");

    public static LocalText DateTwice(string date) => new($"{date} 给出了两次。", $"{date} is given twice.");

    public static LocalText YearGap(string year) => new($"节假日数据缺少 {year} 年，前后年份却都有。", $"The holidays of {year} are missing, while years before and after it are there.");

    public static LocalText UnknownZone(string zone) => new($"没有时区“{zone}”，请用例如 Asia/Shanghai。", $"There is no time zone '{zone}'; use for example Asia/Shanghai.");

    public static LocalText NotAWindow(string text) => new($"“{text}”不是时段，例如 08:30-17:30，且结束须晚于开始。", $"'{text}' is no window such as 08:30-17:30 that ends after it begins.");

    public static LocalText NameTwice(string name) => new($"“{name}”给出了两次。", $"'{name}' is given twice.");

    public static LocalText UnknownGrade(string name) => new($"没有客户等级“{name}”。", $"There is no grade '{name}'.");

    public static LocalText UnknownFact(string name, string known) => new($"没有条件“{name}”。可用的条件：{known}。", $"There is no condition '{name}'. There are: {known}.");

    public static LocalText ConditionKind(string name, FormattableString expected) => new($"条件“{name}”的写法不对，应为 {expected}。", $"Condition '{name}' is not written as it must be: {expected}.");

    public static LocalText EmptyRange(string name) => new($"条件“{name}”的范围内没有任何数字。", $"No number lies in the range of condition '{name}'.");

    public static LocalText UnknownCalendar(string id) => new($"没有日历“{id}”。", $"There is no calendar '{id}'.");

    public static LocalText CalendarMissing() => new("须说明按哪个日历计时。", "The row must say which calendar counts.");

    public static LocalText CalendarOfShare() => new("按比例拆分的时限沿用原时限的日历，不能另设。", "A share counts with the calendar of the limit that it is a share of; it cannot have its own.");

    public static LocalText NothingLimited() => new(
        "此行没有规定任何内容：须有 within、before、share、immediate、appointment、budget、every 或 escalation 之一，或者 applies 不为 always。",
        "The row limits nothing: it needs one of within, before, share, immediate, appointment, budget, every or escalation, or must not apply always.");

    public static LocalText SeveralMeasures(string names) => new($"一行只能规定一种时限，但给出了 {names}。", $"A row limits one thing only, but {names} are given.");

    public static LocalText NeitherTargetNorLimit() => new("须给出 target 或 limit。", "It needs a target or a limit.");

    public static LocalText TargetAfterLimit() => new("目标不能晚于时限。", "The target must not lie after the limit.");

    public static LocalText PercentRange() => new("比例须大于 0 且不超过 100。", "The percentage must be above 0 and at most 100.");

    public static LocalText WarningPercentRange() => new("预警的比例须大于 0 且小于 100。", "The percentage of a warning must be above 0 and below 100.");

    public static LocalText WarningNeedsOne() => new("预警须给出 before 或 atPercent 之一。", "A warning needs either before or atPercent.");

    public static LocalText WarningTooEarly() => new("预警早于开始：提前的时间不短于时限本身。", "The warning would come before the start: it lies no less before the limit than the limit is long.");

    public static LocalText WarningWithoutLimit() => new("没有时限就不能预警。", "There can be no warning without a limit.");

    public static LocalText WarningPercentWithoutSpan() => new("此类时限没有可按比例计算的时间，预警请用 before。", "This kind of limit has no time to take a part of; use before for the warning.");

    public static LocalText WorkingDaysOnAlways(string calendar) => new($"日历“{calendar}”每分钟都计时，没有工作日；请用 h 或 calendar days。", $"Calendar '{calendar}' counts every minute and has no working days; use h or calendar days.");

    public static LocalText AlmanacOnWorking(string calendar) => new($"自然日和月只能用于每分钟都计时的日历，而“{calendar}”不是。", $"Calendar days and months go with a calendar that counts every minute, which '{calendar}' does not.");

    public static LocalText UnknownWord(string word, string known) => new($"没有“{word}”。可用的值：{known}。", $"There is no '{word}'. There are: {known}.");

    public static LocalText EscalationWithoutLimit() => new("没有时限就不能从时限起算升级。", "Without a limit no escalation can count from it.");

    public static LocalText ValidityBackwards() => new("validTo 须晚于 validFrom。", "validTo must lie after validFrom.");

    public static LocalText VersionRange() => new("版本须为从 1 起的整数。", "The version must be a whole number from 1.");

    public static LocalText VersionTwice(string row, string otherFile) => new($"规则行 {row} 在 {otherFile} 中已经有了。", $"Row {row} is given a second time; the first one is in {otherFile}.");

    public static LocalText IdOfAnotherKey(string id, string key) => new($"“{id}”的各版本须属于同一时限“{key}”。", $"All versions of '{id}' must belong to the same key '{key}'.");

    public static LocalText UnknownKey(string key) => new($"没有时限“{key}”的规则行。", $"There is no row of the limit '{key}'.");

    public static LocalText Circle(string keys) => new($"时限循环引用：{keys}。", $"Limits refer to each other in a circle: {keys}.");

    public static LocalText Ambiguous(string first, string second) => new(
        $"规则行 {first} 与 {second} 同样具体，且会在同一时间适用于同一情况；请增加条件或调整有效期。",
        $"Rows {first} and {second} are equally specific and can both match one case at the same time; add a condition or change their validity.");

    public static LocalText RangeBackwards() => new("预约窗口须满足 earliest ≥ targetFrom ≥ targetTo。", "The windows of an appointment must satisfy earliest >= targetFrom >= targetTo.");

    public static LocalText NotPositive() => new("须大于零。", "It must be more than zero.");
}
