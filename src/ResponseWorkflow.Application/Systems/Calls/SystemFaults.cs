using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Application.Systems.Shapes;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>Why calls fail before another system has been asked.</summary>
internal static class SystemFaults
{
    /// <summary>Code of a request that has not the shape of its operation.</summary>
    public const string RequestCode = "system.request";

    /// <summary>Code of a call without an answer.</summary>
    public const string NoAnswerCode = "system.noAnswer";

    /// <summary>Code of a call without an answer in time.</summary>
    public const string TimeoutCode = "system.timeout";

    public static SystemError UnknownOperation(string operation) => new("system.operation", $"There is no operation '{operation}'. Choose one of: {string.Join(", ", SystemOperations.All.Select(static one => one.Key))}.", "", operation)
    {
        MessageZh = $"操作“{operation}”不存在，可选：{string.Join("、", SystemOperations.All.Select(static one => one.Key))}。",
    };

    public static SystemError BadRequest(SystemOperation operation, IReadOnlyList<ShapeFault> faults) => new(
        RequestCode, $"The request of '{operation.Key}' is wrong: {string.Join(" ", faults.Select(static fault => fault.Text))}", operation.System, operation.Key)
    {
        MessageZh = $"“{operation.NameZh}”的请求有误：{string.Concat(faults.Select(static fault => fault.TextZh))}",
        Field = faults[0].Path.Length == 0 ? "request" : faults[0].Path,
    };

    public static SystemError UnknownUnit(SystemOperation operation, string? unit) => new(
        "system.unit", $"The unit '{unit}' for which '{operation.Key}' is asked does not exist.", operation.System, operation.Key)
    {
        MessageZh = $"“{operation.NameZh}”所指定的单位“{unit}”不存在。",
    };

    public static SystemError Disabled(SystemOperation operation) => new(
        "system.disabled", $"The connection to the system '{operation.System}' has been taken out of use by an administrator.", operation.System, operation.Key)
    {
        MessageZh = $"到“{operation.System}”系统的连接已被管理员停用。",
    };

    public static SystemError NoConnection(SystemOperation operation) => new(
        "system.noConnection", $"No connection to the system '{operation.System}' is set up for the unit or those above it.", operation.System, operation.Key)
    {
        MessageZh = $"该单位及其上级单位均未配置到“{operation.System}”系统的连接。",
    };
}
