using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Http;

namespace ResponseWorkflow.Server.Api.HttpWorkflows;

/// <summary>Why requests to workflows are refused before they reach one.</summary>
internal static class HttpWorkflowRefusals
{
    public static Refusal Unknown(HttpCall call) => new(
        "http.unknown", RefusalKind.NotFound, $"No workflow waits for {call.Method} '{call.Path}'.", $"没有流程等待 {call.Method} “{call.Path}”。", "path");

    public static Refusal TooLarge(long limit) => new(
        "http.tooLarge", RefusalKind.TooLarge, $"The workflow takes at most {limit} bytes.", $"该流程最多接收 {limit} 字节。", "body");

    public static Refusal FileTooLarge(string name, long limit) => new(
        "http.fileTooLarge", RefusalKind.TooLarge, $"The file '{name}' is larger than the {limit} bytes that the workflow takes.", $"文件“{name}”超过该流程允许的 {limit} 字节。", "files");

    public static Refusal Extension(string name) => new(
        "http.fileExtension", RefusalKind.Unprocessable, $"The workflow takes no files such as '{name}', by its extension.", $"该流程不接收此扩展名的文件：“{name}”。", "files");

    public static Refusal MediaType(string name, string type) => new(
        "http.fileType", RefusalKind.Unprocessable, $"The workflow takes no files of the type '{type}' ('{name}').", $"该流程不接收类型为“{type}”的文件（“{name}”）。", "files");

    public static Refusal BadJson(string place) => new(
        "request.json", RefusalKind.Invalid, $"The body is not JSON; the first error is at line and column {place}.", $"正文不是有效的 JSON；首个错误位于行列 {place}。", "body");

    public static Refusal BadBody(string type) => new(
        "request.body", RefusalKind.Invalid, $"The body is not what its Content-Type '{type}' says.", $"正文与 Content-Type “{type}”不符。", "body");
}
