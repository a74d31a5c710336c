using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.TmForum;

/// <summary>Why messages are refused before anything is begun.</summary>
internal static class TmfRefusals
{
    public static Refusal Missing(string field) => new("field.missing", RefusalKind.Invalid, $"'{field}' is missing.", $"缺少字段“{field}”。", field);

    public static Refusal ReadOnly(string field) => new(
        "tmf.readOnly", RefusalKind.Invalid, $"'{field}' is told by this server and cannot be given.", $"“{field}”由本系统给出，不能提交。", field);

    public static Refusal NotChangeable(string field, IEnumerable<string> allowed) => new(
        "order.notChangeable", RefusalKind.Unprocessable,
        $"'{field}' cannot be changed; {string.Join(", ", allowed)} can. For anything else cancel the order and hand in another.",
        $"“{field}”不能修改；可修改 {string.Join("、", allowed)}。其他变更请取消定单后重新提交。",
        field);

    public static Refusal Twice(string field, string id) => new(
        "tmf.idTwice", RefusalKind.Invalid, $"'{field}': '{id}' is there twice; each item needs an id of its own.", $"“{field}”：“{id}”重复，每项须有不同的标识。", field);

    public static Refusal Action(string field, string? action) => new(
        "order.action", RefusalKind.Unprocessable,
        $"'{field}': '{action}' is not taken. An order adds circuits (add) or changes circuits (modify), all of its items the same.",
        $"“{field}”：不接受“{action}”。一张定单的所有条目须同为新开（add）或同为变更（modify）。",
        field);

    public static Refusal NotANumber(string field) => new("tmf.number", RefusalKind.Invalid, $"'{field}' must be a number.", $"“{field}”必须是数字。", field);

    public static Refusal NotAFlag(string field) => new("tmf.flag", RefusalKind.Invalid, $"'{field}' must be true or false.", $"“{field}”必须为 true 或 false。", field);

    public static Refusal NotAText(string field) => new("tmf.text", RefusalKind.Invalid, $"'{field}' must be a text.", $"“{field}”必须是文本。", field);

    public static Refusal NotAnInstant(string field) => new(
        "tmf.instant", RefusalKind.Invalid, $"'{field}' must be an instant with its offset, such as 2026-01-31T08:00:00Z.", $"“{field}”必须是带时区的时间，例如 2026-01-31T08:00:00Z。", field);

    public static Refusal Past(string field) => new("tmf.past", RefusalKind.Unprocessable, $"'{field}' is over; give an instant to come.", $"“{field}”已过，请填写将来的时间。", field);

    public static Refusal Point(string field) => new(
        "tmf.point", RefusalKind.Invalid, $"'{field}' must be a point of TMF675: geometry with one x (longitude) and y (latitude), WGS84.", $"“{field}”必须是 TMF675 的点：geometry 中含一组 x（经度）和 y（纬度），WGS84。", field);

    public static Refusal Priority(string field) => new("tmf.priority", RefusalKind.Invalid, $"'{field}' must be from 0, the highest, to 4.", $"“{field}”必须为 0（最高）到 4。", field);

    public static Refusal PlaceTwice(string field, string role) => new(
        "order.endTwice", RefusalKind.Invalid, $"'{field}': the circuit has the end '{role}' twice.", $"“{field}”：电路的“{role}”端重复。", field);

    public static Refusal State(string field, IEnumerable<string> states) => new(
        "query.name", RefusalKind.Invalid, $"'{field}' must be one or more of {string.Join(", ", states)}.", $"“{field}”必须是以下一个或多个：{string.Join("、", states)}。", field);

    public static Refusal TooMany(string field, int most) => new(
        "tmf.tooMany", RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"'{field}' may have {most} entries."), string.Create(CultureInfo.InvariantCulture, $"“{field}”最多 {most} 项。"), field);
}
