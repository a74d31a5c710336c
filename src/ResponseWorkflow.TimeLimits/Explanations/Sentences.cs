using System.Globalization;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Explanations;

/// <summary>The sentences of explanations, each whole in both languages.</summary>
internal static class Sentences
{
    public static LocalText Row(string key, string id, int version, string author, LocalText reason) => new(
        $"时限“{key}”按规则行 {id} 的第 {version} 版计算（{author}，{reason.Chinese}）。",
        $"The limit '{key}' follows row {id}, version {version} ({author}: {reason.English}).");

    public static LocalText NoConditions() => new("此行没有条件，适用于所有情况。", "The row has no conditions and holds for every case.");

    public static LocalText Conditions(string conditions) => new($"此行的条件成立：{conditions}。", $"The row's conditions are met: {conditions}.");

    public static LocalText OnRequest() => new("仅在客户要求时适用。", "It binds only when the customer asks for it.");

    public static LocalText Never() => new("此类情况没有这项义务。", "Cases like this one have no such duty.");

    public static LocalText Note(LocalText note) => new($"说明：{note.Chinese}", $"Note: {note.English}");

    public static LocalText EveryMinuteCounts(LocalText name, string zone) => new($"日历“{name.Chinese}”（{zone}）每分钟都计时。", $"The calendar '{name.English}' ({zone}) counts every minute.");

    public static LocalText Calendar(LocalText name, string zone) => new($"按日历“{name.Chinese}”（{zone}）计时。", $"Time counts by the calendar '{name.English}' ({zone}).");

    public static LocalText NotStarted() => new("计时尚未开始。", "The clock was not started yet.");

    public static LocalText Started(string at, LocalText what) => new($"计时自 {at} 开始：{what.Chinese}。", $"The clock started at {at}: {what.English}.");

    public static LocalText Anchor(string at, LocalText what) => new($"以 {at} 为准：{what.Chinese}。", $"It is measured from {at}: {what.English}.");

    public static LocalText RecordedAt(string at) => new($"这一时刻是在 {at} 录入的。", $"That instant was entered at {at}.");

    public static LocalText Reset(string at) => new($"计时在 {at} 重新开始，此前的时间不计。", $"The clock began again from nothing at {at}.");

    public static LocalText StartsIn(LocalText name, string at) => new($"开始时刻不在“{name.Chinese}”内，因此从 {at} 起算。", $"The start lies outside '{name.English}', so counting begins at {at}.");

    public static LocalText TargetAndLimit(LimitDuration target, LimitDuration limit) => new($"目标为 {Chinese(target)}，时限为 {Chinese(limit)}。", $"The target is {English(target)}, the limit {English(limit)}.");

    public static LocalText LimitOnly(LimitDuration limit) => limit.Unit == DurationUnit.SameDay
        ? new("时限为当日结束。", "The limit is the end of the same day.")
        : new($"时限为 {Chinese(limit)}。", $"The limit is {English(limit)}.");

    public static LocalText TargetOnly(LimitDuration target) => new($"目标为 {Chinese(target)}，没有时限。", $"The target is {English(target)}; there is no limit.");

    public static LocalText Before(LimitDuration limit) => new($"须至少提前 {Chinese(limit)} 完成。", $"It must be done at least {English(limit)} before.");

    public static LocalText BeforeWithTarget(LimitDuration target, LimitDuration limit) => new($"须至少提前 {Chinese(limit)} 完成，目标为提前 {Chinese(target)}。", $"It must be done at least {English(limit)} before; the target is {English(target)} before.");

    public static LocalText Share(decimal percent, string key, string row, LocalText term) => new(
        $"时限为“{key}”（规则行 {row}，{term.Chinese}）的 {Number(percent)} %。",
        $"The limit is {Number(percent)} % of '{key}' (row {row}, {term.English}).");

    public static LocalText Immediate() => new("须立即完成。", "It must be done at once.");

    public static LocalText Appointment(LimitDuration earliest, LimitDuration from, LimitDuration to, LimitDuration latest) => new(
        $"最早可提前 {Chinese(earliest)}，最晚可推迟 {Chinese(latest)}；目标为提前 {Chinese(from)} 至 {Chinese(to)}。",
        $"At most {English(earliest)} before and {English(latest)} after is right; the target is from {English(from)} to {English(to)} before.");

    public static LocalText Budget(decimal amount, BudgetUnit unit, LimitDuration period) => unit == BudgetUnit.Hours
        ? new($"每 {Chinese(period)} 的额度为 {Number(amount)} 小时。", $"The budget is {Number(amount)} h in {English(period)}.")
        : new($"每 {Chinese(period)} 的额度为 {Number(amount)} 次。", $"The budget is {Number(amount)} times in {English(period)}.");

    public static LocalText Every(LimitDuration every) => new($"每 {Chinese(every)} 重复一次，直到计时停止。", $"It repeats every {English(every)} until the clock stops.");

    public static LocalText Escalation(EscalationStep step) => step.From == EscalationOrigin.Start
        ? new($"开始 {Chinese(step.After)} 后升级通知 {step.Role}。", $"{step.Role} is told {English(step.After)} after the start.")
        : new($"超过时限 {Chinese(step.After)} 后升级通知 {step.Role}。", $"{step.Role} is told {English(step.After)} after the limit.");

    public static LocalText Added(LocalText name, string row, LimitDuration duration) => new($"因{name.Chinese}增加 {Chinese(duration)}（{row}）。", $"{English(duration)} is added for {name.English} ({row}).");

    public static LocalText AddedAtRate(LocalText name, string row, TimeSpan time, decimal quantity, decimal perHour) => new(
        $"因{name.Chinese}增加 {DurationText.WriteTime(time, TextLanguage.SimplifiedChinese)}：{Number(quantity)} ÷ 每小时 {Number(perHour)}（{row}）。",
        $"{DurationText.WriteTime(time, TextLanguage.English)} is added for {name.English}: {Number(quantity)} at {Number(perHour)} an hour ({row}).");

    public static LocalText AddedLimit(LocalText name, string row, string other, LocalText term) => new(
        $"因{name.Chinese}增加规则行 {other} 的时限 {term.Chinese}（{row}）。",
        $"The limit of row {other}, {term.English}, is added for {name.English} ({row}).");

    public static LocalText Stated(string stated, string own, bool isTooShort) => isTooShort
        ? new($"调单或承诺写明的时限 {stated} 取代规则行的 {own}，比规则行更短。", $"The stated limit {stated} takes the place of the row's {own} and gives less time.")
        : new($"调单或承诺写明的时限 {stated} 取代规则行的 {own}。", $"The stated limit {stated} takes the place of the row's {own}.");

    public static LocalText CountedAlways(string from, string to, TimeSpan counted) => new(
        $"从 {from} 到 {to} 共 {DurationText.WriteTime(counted, TextLanguage.SimplifiedChinese)}。",
        $"From {from} to {to} there are {DurationText.WriteTime(counted, TextLanguage.English)}.");

    public static LocalText DayCounted(string day, string windows, TimeSpan counted) => new(
        $"{day} 工作日，计 {windows}，共 {DurationText.WriteTime(counted, TextLanguage.SimplifiedChinese)}。",
        $"{day} is worked: {windows} counts, {DurationText.WriteTime(counted, TextLanguage.English)}.");

    public static LocalText DaysCounted(string first, string last, string windows, TimeSpan counted) => new(
        $"{first} 至 {last} 均为工作日，每天计 {windows}，共 {DurationText.WriteTime(counted, TextLanguage.SimplifiedChinese)}。",
        $"{first} to {last} are worked: {windows} counts of each day, {DurationText.WriteTime(counted, TextLanguage.English)} together.");

    public static LocalText MakeUpDay(string day, LocalText holiday, string windows, TimeSpan counted) => new(
        $"{day} 为{holiday.Chinese}调休上班日，计 {windows}，共 {DurationText.WriteTime(counted, TextLanguage.SimplifiedChinese)}。",
        $"{day} is a make-up working day for {holiday.English}: {windows} counts, {DurationText.WriteTime(counted, TextLanguage.English)}.");

    public static LocalText DayOff(string day) => new($"{day} 休息，不计时。", $"{day} is off and does not count.");

    public static LocalText DaysOff(string first, string last) => new($"{first} 至 {last} 休息，不计时。", $"{first} to {last} are off and do not count.");

    public static LocalText HolidayOff(string day, LocalText holiday) => new($"{day} 为{holiday.Chinese}放假，不计时。", $"{day} is off for {holiday.English} and does not count.");

    public static LocalText HolidaysOff(string first, string last, LocalText holiday) => new($"{first} 至 {last} 为{holiday.Chinese}放假，不计时。", $"{first} to {last} are off for {holiday.English} and do not count.");

    public static LocalText FurtherDays(int lines) => new($"其后还有 {lines} 段日期，此处从略。", $"{lines} further stretches of days follow and are left out here.");

    public static LocalText NotAnnounced(int year) => new(
        $"{year.ToString(CultureInfo.InvariantCulture)} 年的节假日尚未公布，目前只按周末计算。",
        $"The holidays of {year.ToString(CultureInfo.InvariantCulture)} are not announced yet; until then only weekends are off.");

    public static LocalText Paused(string from, string to, TimeSpan counted) => new(
        $"{from} 至 {to} 暂停，其中 {DurationText.WriteTime(counted, TextLanguage.SimplifiedChinese)} 的计时时间不计入。",
        $"The clock was suspended from {from} to {to}; {DurationText.WriteTime(counted, TextLanguage.English)} that would have counted did not.");

    public static LocalText StillPaused(string from) => new($"自 {from} 起暂停，尚未恢复；以下时刻以现在恢复为前提。", $"The clock has been suspended since {from}; the instants hold if it is resumed now.");

    public static LocalText PausesIgnored() => new("此时限不因暂停而移动。", "Suspensions do not move this limit.");

    public static LocalText MovesIgnored() => new("此时限不能延期，延期记录没有作用。", "This limit cannot be extended; the recorded extension has no effect.");

    public static LocalText Replaced(string at, string to) => new($"{at} 起时限改为 {to}。", $"At {at} the limit was replaced by {to}.");

    public static LocalText Moved(string at, TimeSpan difference) => new(
        $"{at} 起时限移动 {DurationText.WriteTime(difference, TextLanguage.SimplifiedChinese)}。",
        $"At {at} the limit was moved by {DurationText.WriteTime(difference, TextLanguage.English)}.");

    public static LocalText Earliest(string at) => new($"最早时刻：{at}。", $"Earliest: {at}.");

    public static LocalText Target(string at) => new($"目标时刻：{at}。", $"Target: {at}.");

    public static LocalText Limit(string at, LocalText stops) => new($"时限：{at}，届时须做到：{stops.Chinese}。", $"Limit: {at}; by then: {stops.English}.");

    private static string Chinese(LimitDuration duration) => duration.In(TextLanguage.SimplifiedChinese);

    private static string English(LimitDuration duration) => duration.In(TextLanguage.English);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
