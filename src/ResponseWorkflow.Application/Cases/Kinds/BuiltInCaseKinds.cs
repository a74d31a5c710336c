namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>The kinds of cases of a group customer response centre, for those who set no others.</summary>
internal static class BuiltInCaseKinds
{
    public static IReadOnlyList<CaseKind> All { get; } =
    [
        Kind("fault", "故障", "Fault", "GZ", "客户申告或监控发现的电路、业务故障：定位、抢修并与客户确认恢复。", "A circuit or service that has failed, as a customer or the monitoring reports it: located, repaired, and confirmed with the customer.", ("registered", "已登记", "Registered"), ("locating", "定位中", "Locating"), ("repairing", "抢修中", "Repairing"), ("paused", "已挂起", "Paused"), ("confirming", "待确认恢复", "Awaiting confirmation"), ("restored", "已恢复", "Restored")),
        Kind("severe-fault", "重大故障", "Severe fault", "ZD", "影响多个客户或重要客户的故障：统一指挥，逐级上报。", "A fault that affects many customers or important ones: under one command, reported upwards.", ("declared", "已启动", "Declared"), ("repairing", "抢修中", "Repairing"), ("restored", "已恢复", "Restored"), ("reporting", "报告中", "Being reported")),
        Kind("support-request", "售前支撑", "Support request", "ZC", "售前需要：核查资源，答复能否提供、何时提供。", "What is needed before a sale: whether resources are there, and by when the service can be given.", ("verifying", "资源核查中", "Verifying resources"), ("answering", "答复中", "Being answered")),
        WithSchema(Kind("resource-verification", "资源核查", "Resource verification", "HC", "核查能否为客户的站点提供电路和服务：现有资源、建设工作、投资和工期，由各部门答复后汇总。", "Whether circuits and services can be given at a customer's sites: existing resources, work, investment and duration, as the departments answer and the desk consolidates.", ("checking", "自动核查中", "Being checked"), ("asking", "部门核查中", "With the departments"), ("consolidating", "汇总中", "Being consolidated"), ("joining", "汇总分公司答复", "Joining branches' answers"), ("reserving", "资源预留中", "Being reserved"), ("reviewing", "审核中", "Being reviewed"), ("answered", "已答复", "Answered")), "resource-verification"),
        Kind("circuit-order", "电路开通", "Circuit order", "KT", "新开、变更或拆除电路：设计、建设、测试与验收。", "A circuit that is opened, changed or taken down: designed, built, tested and accepted.", ("designing", "设计中", "Being designed"), ("building", "建设中", "Being built"), ("testing", "测试中", "Being tested"), ("accepted", "已验收", "Accepted")),
        Kind("complaint", "投诉", "Complaint", "TS", "客户对服务的投诉：处理并回访。", "A customer's complaint about the service: handled, and the customer called back.", ("handling", "处理中", "Being handled"), ("calling-back", "回访中", "Calling back")),
        Kind("cutover", "割接", "Cutover", "GJ", "网络割接：方案、审批、通知客户与实施。", "A cutover of the network: planned, approved, announced to customers and carried out.", ("planning", "方案编制", "Being planned"), ("approving", "审批中", "Awaiting approval"), ("executing", "实施中", "Being carried out")),
    ];

    private static CaseKind Kind(string id, string nameZh, string nameEn, string code, string descriptionZh, string descriptionEn, params ReadOnlySpan<(string Key, string Zh, string En)> states)
    {
        var kind = new CaseKind { Id = id, NameZh = nameZh, NameEn = nameEn, DescriptionZh = descriptionZh, DescriptionEn = descriptionEn, Code = code, DefinitionId = id };
        foreach (var (key, zh, en) in states)
            kind.States.Add(new CaseStateName { Key = key, NameZh = zh, NameEn = en });
        return kind;
    }

    // Longer than code should hold, and for people to copy into their settings.
    private static CaseKind WithSchema(CaseKind kind, string file)
    {
        using var stream = typeof(BuiltInCaseKinds).Assembly.GetManifestResourceStream($"ResponseWorkflow.Application.Cases.Schemas.{file}.json")
            ?? throw new InvalidOperationException($"The schema {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        kind.Schema = reader.ReadToEnd();
        return kind;
    }
}
