namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>The fields that every document has from its case. One that a case has nothing for is empty.</summary>
public static class CommonFields
{
    /// <summary>Before the names of the fields that a template has for itself.</summary>
    public const string Own = "fields";

    /// <summary>Before the names of the fields of a row, in the text above it.</summary>
    public const string Row = "row";

    /// <summary>All of them, with their full names.</summary>
    public static IReadOnlyList<DocumentField> All { get; } =
    [
        Of("document.number", "文档编号", "number of the document"),
        Of("document.madeAt", "编制时间", "when it was made", DocumentFieldKind.Instant),
        Of("document.madeOn", "编制日期", "day on which it was made", DocumentFieldKind.Date),
        Of("document.madeBy", "编制人", "made by"),
        Of("document.supersedes", "替代的文档", "document that it supersedes"),
        Of("case.number", "工单编号", "case number"),
        Of("case.title", "工单标题", "case"),
        Of("case.kind", "工单类型", "kind of case"),
        Of("case.state", "工单状态", "state"),
        Of("case.unit", "所属单位", "unit"),
        Of("case.customer", "客户名称", "customer"),
        Of("case.customerNumber", "客户编号", "customer number"),
        Of("case.grade", "客户等级", "grade"),
        Of("case.circuit", "电路编号", "circuit"),
        Of("case.contactPhone", "联系电话", "telephone"),
        Of("case.address", "地址", "address"),
        Of("case.owner", "负责人", "owner"),
        Of("case.startedBy", "发起人", "started by"),
        Of("case.startedAt", "发起时间", "started at", DocumentFieldKind.Instant),
        Of("case.dueAt", "要求完成时间", "due at", DocumentFieldKind.Instant),
        Of("customer.number", "客户编号", "customer number"),
        Of("customer.name", "客户名称", "customer"),
        Of("customer.grade", "客户等级", "grade"),
        Of("customer.manager", "客户经理", "customer manager"),
        Of("customer.managerPhone", "客户经理电话", "customer manager's telephone"),
        Of("customer.contact", "客户联系人", "contact"),
        Of("customer.telephone", "客户联系电话", "customer's telephone"),
        Of("customer.address", "客户地址", "customer's address"),
        Of("circuit.number", "电路编号", "circuit"),
        Of("circuit.type", "电路类型", "type of circuit"),
        Of("circuit.bandwidth", "带宽", "bandwidth", DocumentFieldKind.Bandwidth),
        Of("circuit.endA", "A 端", "end A"),
        Of("circuit.endZ", "Z 端", "end Z"),
        Of("circuit.grade", "电路等级", "grade of the circuit"),
    ];

    private static DocumentField Of(string name, string zh, string en, DocumentFieldKind kind = DocumentFieldKind.Text) => new() { Name = name, NameZh = zh, NameEn = en, Kind = kind };
}
