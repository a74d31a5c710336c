using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Runtime.Http;

/// <summary>Why HTTP requests to workflows are refused.</summary>
internal static class HttpRefusals
{
    public static Refusal NobodyWaits(HttpCall call) => new(
        "http.unknown", RefusalKind.NotFound,
        $"No workflow waits for {call.Method} '{call.Path}'.",
        $"没有流程等待 {call.Method} “{call.Path}”。",
        "path");

    public static Refusal Ambiguous(HttpCall call) => new(
        "http.ambiguous", RefusalKind.Conflict,
        $"Several workflows wait for {call.Method} '{call.Path}'; name one by the query parameter workflowInstanceId or correlationId.",
        $"有多个流程等待 {call.Method} “{call.Path}”；请用查询参数 workflowInstanceId 或 correlationId 指定其一。",
        "workflowInstanceId");
}
