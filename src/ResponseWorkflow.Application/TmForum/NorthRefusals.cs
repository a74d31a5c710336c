using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.TmForum;

/// <summary>Why what other systems hand in is refused.</summary>
internal static class NorthRefusals
{
    public static RefusedException Unknown(NorthResource resource, string id) => resource == NorthResource.ServiceOrder
        ? new(new Refusal("order.unknown", RefusalKind.NotFound, $"There is no service order '{id}'.", $"服务定单“{id}”不存在。", "id"))
        : new(new Refusal("qualification.unknown", RefusalKind.NotFound, $"There is no service qualification '{id}'.", $"业务核查“{id}”不存在。", "id"));

    public static RefusedException ExternalIdTaken(string externalId) => new(new Refusal(
        "order.externalIdTaken", RefusalKind.Conflict,
        $"'externalId': '{externalId}' was handed in already. A repeat carries the Idempotency-Key of the first request and the same body.",
        $"“externalId”：“{externalId}”已提交过。重复提交须使用首次请求的 Idempotency-Key 和相同正文。",
        "externalId"));

    public static RefusedException Ended(string id, string state) => new(new Refusal(
        "order.ended", RefusalKind.Conflict, $"The order '{id}' is {state} and cannot be changed any more.", $"定单“{id}”状态为 {state}，不能再修改。", "id"));

    public static RefusedException TooManyNotes(int limit) => new(new Refusal(
        "order.notes", RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"'note': an order may have {limit} notes (TmForum:Notes)."),
        string.Create(CultureInfo.InvariantCulture, $"“note”：每个定单最多 {limit} 条备注（TmForum:Notes）。"),
        "note"));

    public static Refusal BadCallback() => new(
        "listener.callback", RefusalKind.Invalid,
        "'callback' must be an address that begins with http:// or https://, without a user and a fragment.",
        "“callback”必须是以 http:// 或 https:// 开头的地址，且不含用户名和片段。",
        "callback");

    public static Refusal TlsRequired() => new(
        "listener.tls", RefusalKind.Unprocessable, "'callback' must begin with https:// (TmForum:Listeners:RequireTls).", "“callback”必须以 https:// 开头（TmForum:Listeners:RequireTls）。", "callback");

    public static Refusal AddressDenied(string host) => new(
        "listener.addressDenied", RefusalKind.Unprocessable,
        $"'callback': '{host}' is, or stands for, an address that may not be called. An operator allows its network in TmForum:Listeners:AllowedNetworks.",
        $"“callback”：“{host}”对应的地址不允许调用。请由运维人员在 TmForum:Listeners:AllowedNetworks 中放行其网段。",
        "callback");

    public static Refusal BadQuery(IEnumerable<string> events) => new(
        "listener.query", RefusalKind.Invalid,
        $"'query' may only choose events: eventType=A or eventType=A,B of {string.Join(", ", events)}.",
        $"“query”只能选择事件：eventType=A 或 eventType=A,B，可选 {string.Join("、", events)}。",
        "query");

    public static RefusedException ListenerTwice() => new(new Refusal(
        "listener.twice", RefusalKind.Conflict, "The same callback is registered with the same query already.", "相同的回调地址和查询条件已登记。", "callback"));

    public static RefusedException TooManyListeners(int limit) => new(new Refusal(
        "listener.tooMany", RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"There may be {limit} listeners of one owner (TmForum:Listeners:PerOwner). Remove one first."),
        string.Create(CultureInfo.InvariantCulture, $"每个所有者最多 {limit} 个监听（TmForum:Listeners:PerOwner），请先删除。"),
        "callback"));

    public static RefusedException ListenerUnknown(string id) => new(new Refusal(
        "listener.unknown", RefusalKind.NotFound, $"There is no listener '{id}'.", $"监听“{id}”不存在。", "listenerId"));
}
