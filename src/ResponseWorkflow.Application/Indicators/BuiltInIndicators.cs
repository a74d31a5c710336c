namespace ResponseWorkflow.Application.Indicators;

/// <summary>What the product's processes count, for those who set no other names.</summary>
internal static class BuiltInIndicators
{
    public static IReadOnlyList<IndicatorTerm> All { get; } =
    [
        Term("verification.resource", "资源核查", "Resources verified", "项", "resource"),
        Term("verification.department-answer", "部门核查答复", "Department answers", "份", "answer"),
        Term("verification.joined-answer", "核查汇总答复", "Joined answers", "份", "answer"),
        Term("opening.circuit", "电路开通", "Circuits opened", "条", "circuit"),
        Term("opening.test-report", "电路测试报告", "Circuit test reports", "份", "report"),
        Term(EscalationFacts.Kind, "时限升级", "Escalations", "次", "escalation"),
    ];

    private static IndicatorTerm Term(string key, string zh, string en, string measureZh, string measureEn) => new() { Key = key, NameZh = zh, NameEn = en, MeasureZh = measureZh, MeasureEn = measureEn };
}
