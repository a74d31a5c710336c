using ResponseWorkflow.Application.Customers.Terms;

namespace ResponseWorkflow.Application.Orders;

/// <summary>The sections of the work on a circuit, for those who set no others.</summary>
internal static class BuiltInSections
{
    public static IReadOnlyList<Term> All { get; } =
    [
        Section("sign", "签收", "Signing"), Section("customer", "客户侧协调", "Customer side"), Section("construction", "接入建设", "Construction"),
        Section("assignment", "资源分配", "Resource assignment"), Section("configuration", "数据配置", "Data configuration"), Section("site", "客户现场", "Customer site"),
        Section("local-test", "本地测试", "Local test"), Section("end-to-end", "全程测试", "End-to-end test"), Section("completion", "报竣", "Completion report"),
    ];

    private static Term Section(string key, string zh, string en) => new() { Key = key, NameZh = zh, NameEn = en };
}
