namespace ResponseWorkflow.Server.Problems;

/// <summary>The texts of errors that HTTP itself knows, in Chinese and English.</summary>
internal static class ProblemTexts
{
    private static readonly Dictionary<int, StatusText> Texts = new()
    {
        [400] = new("request.invalid", "请求无效", "Invalid request", "服务器无法理解该请求。", "The request cannot be understood."),
        [401] = new("access.unknown", "未登录", "Not signed in", "请先登录。", "Sign in first."),
        [403] = new("access.denied", "没有权限", "Not allowed", "您没有执行此操作的权限。", "You may not do this."),
        [404] = new("route.unknown", "未找到", "Not found", "该地址不存在。", "There is nothing at this address."),
        [405] = new("route.method", "方法不允许", "Method not allowed", "该地址不支持此方法；允许的方法见 Allow 标头。", "This address does not know the method; the header Allow says which it knows."),
        [406] = new("request.accept", "无法按要求作答", "Not acceptable", "该地址不能提供所要求的格式。", "This address has no answer of the kind that is asked for."),
        [408] = new("request.slow", "请求超时", "Request timeout", "请求未在时限内送达。", "The request did not arrive in time."),
        [409] = new("request.conflict", "冲突", "Conflict", "请求与当前状态冲突。", "The request does not fit what has happened meanwhile."),
        [413] = new("request.tooLarge", "请求过大", "Request too large", "请求正文超过上限（Limits:RequestBytes）。", "The body is larger than the limit (Limits:RequestBytes)."),
        [415] = new("request.mediaType", "不支持的内容类型", "Unsupported media type", "该地址不接受此内容类型；请使用 application/json。", "This address does not take this type of content; send application/json."),
        [422] = new("request.rule", "违反规则", "Rule broken", "请求违反了规则。", "The request breaks a rule."),
        [500] = new("internal", "内部错误", "Internal error", "服务器内部错误，已记入日志；报告时请提供 traceId。", "An error of the server, which is in its log; tell the traceId when you report it."),
        [503] = new("storage.unavailable", "暂时不可用", "Unavailable now", "数据库暂时不可用；请稍后以相同的 Idempotency-Key 重试。", "The database cannot be used now; try again later, with the same Idempotency-Key."),
    };

    /// <summary>The texts for a status. One that is not listed gets those of the nearest class.</summary>
    public static StatusText Of(int status) => Texts.TryGetValue(status, out var text) ? text : Texts[status >= 500 ? 500 : 400] with { Code = $"http.{status}" };
}
