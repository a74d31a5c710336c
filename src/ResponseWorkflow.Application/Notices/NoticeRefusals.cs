using System.Globalization;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Notices;

/// <summary>The refusals of what people do with notices, their kinds and texts, with their messages.</summary>
internal static class NoticeRefusals
{
    public static RefusedException Unknown(string noticeId) => Of("notice.unknown", RefusalKind.NotFound, $"There is no notice '{noticeId}'.", $"通知“{noticeId}”不存在。", "noticeId");

    public static RefusedException NothingToAcknowledge() => Of(
        "notice.nothingToAcknowledge", RefusalKind.Unprocessable, "Nobody asks for this notice to be acknowledged; reading it is enough.", "该通知无需确认，阅读即可。", "noticeId");

    public static RefusedException AcknowledgedAlready(DateTimeOffset? at)
    {
        var when = at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "";
        return Of("notice.acknowledged", RefusalKind.Conflict, $"The notice was acknowledged at {when} already.", $"该通知已于 {when} 确认。", "noticeId");
    }

    public static RefusedException DeliveryUnknown(string deliveryId) => Of("delivery.unknown", RefusalKind.NotFound, $"There is no delivery '{deliveryId}'.", $"投递“{deliveryId}”不存在。", "deliveryId");

    public static RefusedException Delivered() => Of("delivery.delivered", RefusalKind.Conflict, "The gateway has taken the message already.", "该消息已投递成功。", "deliveryId");

    public static RefusedException Running() => Of("delivery.running", RefusalKind.Conflict, "The message is being sent at this moment. Look again in a moment.", "该消息正在发送，请稍后再看。", "deliveryId");

    public static RefusedException NoAddress() => Of(
        "delivery.noAddress", RefusalKind.Unprocessable, "No address of the recipient was known for this channel when the notice was written. The recipient has the notice on the pages.", "生成通知时没有该接收人在此渠道的地址；接收人可在页面上查看该通知。", "deliveryId");

    public static Refusal KindUnknown(string field, string key) => new(
        "notice.kindUnknown", RefusalKind.Unprocessable, $"'{field}': there is no kind of notice '{key}'.", $"“{field}”：通知类型“{key}”不存在。", field);

    public static Refusal LanguageUnknown(string field, string language) => new(
        "notice.languageUnknown", RefusalKind.Unprocessable, $"'{field}': texts are written in zh-CN and en, not in '{language}'.", $"“{field}”：文本语言只能是 zh-CN 或 en，不能是“{language}”。", field);

    public static Refusal FieldUnknown(string field, string name, int line) => new(
        "notice.fieldUnknown",
        RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"'{field}': there is no field '{name}' (line {line}). Choose one of the list beside the text."),
        string.Create(CultureInfo.InvariantCulture, $"“{field}”：没有字段“{name}”（第 {line} 行），请从文本旁的列表中选择。"),
        field);

    public static Refusal Template(string field, ScriptException exception) => new(
        "notice.template", RefusalKind.Unprocessable, $"'{field}': {exception.Message}", $"“{field}”不是正确的模板：{exception.Message}", field);

    public static Refusal FieldName(string field, string name) => new(
        "notice.fieldName", RefusalKind.Unprocessable, $"'{field}': '{name}' is no name of a field: it begins with a letter and has letters, digits and _ only.", $"“{field}”：“{name}”不是有效的字段名，须以字母开头，只含字母、数字和下划线。", field);

    public static RefusedException VersionUnknown(int version) => Of(
        "notice.versionUnknown", RefusalKind.NotFound, string.Create(CultureInfo.InvariantCulture, $"There is no version {version}."), string.Create(CultureInfo.InvariantCulture, $"版本 {version} 不存在。"), "version");

    public static Refusal ChannelUnknown(string field, string channel) => new(
        "notice.channelUnknown", RefusalKind.Unprocessable, $"'{field}': there is no channel '{channel}'.", $"“{field}”：通知渠道“{channel}”不存在。", field);

    public static Refusal CallOutAmbiguous(CallOutRule other) => new(
        "callOut.ambiguous",
        RefusalKind.Unprocessable,
        $"The rule '{other.NameEn}' ({other.Key}) begins at the same minute, has as many conditions, and fits the same faults: nobody could tell which of both holds. Change one of them.",
        $"规则“{other.NameZh}”（{other.Key}）的起始分钟和条件数量相同，且适用于同样的故障，无法判断以哪条为准。请修改其中一条。",
        "fromMinutes");

    public static Refusal CustomerNotThere(string field, string number) => new(
        "customer.unknown", RefusalKind.Unprocessable, $"'{field}': there is no customer with the number '{number}'.", $"“{field}”：没有编号为“{number}”的客户。", field);

    public static Refusal Mandatory(string field, NoticeKind kind) => new(
        "notice.mandatory", RefusalKind.Unprocessable, $"'{field}': the channels of '{kind.NameEn}' cannot be switched off.", $"“{field}”：“{kind.NameZh}”为必达通知，不能关闭其渠道。", field);

    public static Refusal QuietHours(string field) => new(
        "notice.quietHours", RefusalKind.Unprocessable, $"'{field}': quiet hours need a begin and an end that differ.", $"“{field}”：免打扰时段须同时填写不同的开始和结束时间。", field);

    private static RefusedException Of(string code, RefusalKind kind, string message, string messageZh, string? field = null) => new(new Refusal(code, kind, message, messageZh, field));
}
