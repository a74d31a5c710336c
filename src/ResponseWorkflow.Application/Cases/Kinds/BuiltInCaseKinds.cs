namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>The kinds of cases of a group customer response centre, for those who set no others.</summary>
internal static class BuiltInCaseKinds
{
    public static IReadOnlyList<CaseKind> All { get; } =
    [
        Kind("fault", "故障", "Fault", "GZ", ("registered", "已登记", "Registered"), ("locating", "定位中", "Locating"), ("repairing", "抢修中", "Repairing"), ("paused", "已挂起", "Paused"), ("confirming", "待确认恢复", "Awaiting confirmation"), ("restored", "已恢复", "Restored")),
        Kind("severe-fault", "重大故障", "Severe fault", "ZD", ("declared", "已启动", "Declared"), ("repairing", "抢修中", "Repairing"), ("restored", "已恢复", "Restored"), ("reporting", "报告中", "Being reported")),
        Kind("support-request", "售前支撑", "Support request", "ZC", ("verifying", "资源核查中", "Verifying resources"), ("answering", "答复中", "Being answered")),
        Kind("circuit-order", "电路开通", "Circuit order", "KT", ("designing", "设计中", "Being designed"), ("building", "建设中", "Being built"), ("testing", "测试中", "Being tested"), ("accepted", "已验收", "Accepted")),
        Kind("complaint", "投诉", "Complaint", "TS", ("handling", "处理中", "Being handled"), ("calling-back", "回访中", "Calling back")),
        Kind("cutover", "割接", "Cutover", "GJ", ("planning", "方案编制", "Being planned"), ("approving", "审批中", "Awaiting approval"), ("executing", "实施中", "Being carried out")),
    ];

    private static CaseKind Kind(string id, string nameZh, string nameEn, string code, params ReadOnlySpan<(string Key, string Zh, string En)> states)
    {
        var kind = new CaseKind { Id = id, NameZh = nameZh, NameEn = nameEn, Code = code, DefinitionId = id };
        foreach (var (key, zh, en) in states)
            kind.States.Add(new CaseStateName { Key = key, NameZh = zh, NameEn = en });
        return kind;
    }
}
