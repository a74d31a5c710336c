using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Systems.Operations;

namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>Why commands about connections are refused.</summary>
internal static class SystemConnectionRefusals
{
    public static RefusedException Unknown(string id) => new(new Refusal(
        "connection.unknown", RefusalKind.NotFound, $"There is no connection '{id}'.", $"连接“{id}”不存在。", "connectionId"));

    public static RefusedException Taken(string system) => new(new Refusal(
        "connection.taken", RefusalKind.Conflict,
        $"'unit': the unit has a connection to the system '{system}' already. Change that one.",
        $"“unit”：该单位已有到“{system}”系统的连接，请修改原有连接。",
        "unit"));

    public static Refusal SystemUnknown(string system) => new(
        "system.unknown", RefusalKind.Unprocessable,
        $"'system': there is no system '{system}'. There are: {string.Join(", ", SystemKinds.All)}.",
        $"“system”：没有“{system}”系统。可选：{string.Join("、", SystemKinds.All)}。",
        "system");

    public static Refusal BadAddress() => new(
        "connection.address", RefusalKind.Invalid,
        "'address' must be an address that begins with http:// or https://, without a user, a query or a fragment.",
        "“address”必须是以 http:// 或 https:// 开头的地址，且不含用户名、查询参数和片段。",
        "address");

    public static Refusal CredentialUnknown(string name) => new(
        "connection.credential", RefusalKind.Unprocessable,
        $"'credential': the configuration has no 'Systems:Credentials:{name}'. An operator adds it; it is never entered here.",
        $"“credential”：配置中没有“Systems:Credentials:{name}”。凭据由运维人员在配置中添加，不在此处填写。",
        "credential");
}
