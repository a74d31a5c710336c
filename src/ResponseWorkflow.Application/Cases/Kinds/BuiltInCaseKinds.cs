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
        WithSchema(Kind("circuit-order", "电路调单", "Dispatch order", "KT", "开通、变更或迁移电路的调单：签收、分派各分公司、跟踪施工，测试并报竣。", "The order to open, change or move circuits: signed for, distributed to the branches, tracked, tested and reported complete.", ("received", "已收到", "Received"), ("signing", "签收中", "Being signed for"), ("building", "施工中", "Being built"), ("testing", "测试中", "Being tested"), ("reviewing", "审核中", "Being reviewed"), ("accepted", "已竣工", "Accepted"), ("returned", "已退回", "Returned")), "circuit-order"),
        WithSchema(Kind("circuit-opening", "电路开通", "Circuit opening", "DL", "调单中一条电路的开通，由主调分公司负责。", "The opening of one circuit of a dispatch order, led by its lead branch.", ("working", "施工中", "Being worked on"), ("end-to-end", "全程测试中", "End-to-end test"), ("reporting", "报竣中", "Being reported"), ("reviewing", "审核中", "Being reviewed"), ("accepted", "已竣工", "Accepted")), "circuit-opening"),
        WithSchema(Kind("circuit-work", "电路施工", "Branch work", "SG", "一个分公司为一条电路所做的工作：签收、建设、配置与本地测试。", "What one branch does for one circuit: signing, construction, configuration and the local test.", ("signing", "签收中", "Being signed for"), ("building", "建设中", "Being built"), ("configuring", "配置中", "Being configured"), ("testing", "本地测试中", "Local test"), ("done", "已完成", "Done"), ("returned", "已退回", "Returned")), "circuit-work"),
        WithSchema(Kind("extension", "延期申请", "Extension request", "YQ", "为未办结的调单申请延期：仅客户原因可延长时限，逾期提出计一次超时。", "More time for an open dispatch order: only causes of the customer extend its limit, and a request after the limit is one timeout.", ("filing", "待提交", "To be filed"), ("deciding", "审批中", "Being decided"), ("approved", "已批准", "Approved"), ("refused", "未批准", "Refused"), ("recorded", "已记录", "Recorded"), ("withdrawn", "未提交", "Not filed"), ("void", "已失效", "Void")), "extension"),
        WithSchema(Kind("circuit-closure", "电路拆除", "Circuit closure", "CX", "拆除电路：核查合同与共用资源，撤销数据，释放资源，回收设备，台账注销。", "A circuit is taken down: contract and shared resources checked, configuration withdrawn, resources released, equipment recovered, the ledger closed.", ("checking", "核查中", "Being checked"), ("waiting", "待拆除", "Waiting for its day"), ("withdrawing", "撤销数据中", "Being withdrawn"), ("recovering", "回收设备中", "Equipment being recovered"), ("closed", "已拆除", "Closed"), ("refused", "未拆除", "Not closed")), "circuit-closure"),
        WithSchema(Kind("circuit-change", "电路变更", "Circuit change", "BG", "变更电路的带宽，或把电路迁移到另一地点（先开后拆）。", "Another bandwidth of a circuit, or another place (opened there first, then closed here).", ("checking", "核查中", "Being checked"), ("configuring", "配置中", "Being configured"), ("testing", "测试中", "Being tested"), ("telling", "告知客户中", "Customer being told"), ("opening", "新开中", "Being opened"), ("closing", "拆旧中", "Old one being closed"), ("done", "已完成", "Done"), ("refused", "未变更", "Not changed")), "circuit-change"),
        WithSchema(Kind("circuit-suspension", "电路停复机", "Circuit suspension", "TJ", "因欠费等原因停机，缴费后立即复机。", "A circuit is suspended, for arrears or another cause, and back at once after payment.", ("checking", "核查中", "Being checked"), ("suspending", "停机中", "Being suspended"), ("suspended", "已停机", "Suspended"), ("resuming", "复机中", "Being resumed"), ("resumed", "已复机", "Resumed"), ("closing", "拆除中", "Being closed"), ("closed", "已拆除", "Closed"), ("refused", "未停机", "Not suspended")), "circuit-suspension"),
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
