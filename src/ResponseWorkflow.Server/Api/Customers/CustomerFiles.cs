using System.Globalization;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>Customers and circuits as files: what is exported can be changed and imported again.</summary>
/// <param name="options">The lists that rows refer to.</param>
internal sealed class CustomerFiles(IOptions<CustomerOptions> options)
{
    /// <summary>The columns of customers that are imported.</summary>
    public static IReadOnlyList<ImportColumn> CustomerFields { get; } =
    [
        new("number", "客户编号", "Number", IsRequired: true), new("name", "客户名称", "Name", IsRequired: true), new("grade", "客户等级", "Grade", IsRequired: true),
        new("unit", "单位编码", "Unit code", IsRequired: true), new(null, "单位", "Unit"), new("manager", "客户经理用户名", "Customer manager's sign-in name"), new(null, "客户经理", "Customer manager"),
        new("contact", "联系人", "Contact"), new("telephone", "联系电话", "Telephone"), new("address", "地址", "Address"), new("state", "状态", "State"),
    ];

    /// <summary>The columns of circuits that are imported.</summary>
    public static IReadOnlyList<ImportColumn> CircuitFields { get; } =
    [
        new("number", "电路编号", "Number", IsRequired: true), new("name", "电路名称", "Name"), new("customer", "客户编号", "Customer number", IsRequired: true), new(null, "客户名称", "Customer"),
        new(null, "客户等级", "Customer's grade"), new(null, "客户经理", "Customer manager"), new("kind", "电路类型", "Kind", IsRequired: true),
        new("bandwidth", "带宽", "Bandwidth"), new("bandwidthUnit", "带宽单位", "Bandwidth unit"), new("technology", "技术", "Technology"),
        new("endA", "A 端地址", "A end"), new("contactA", "A 端联系人", "A end: contact"), new("phoneA", "A 端电话", "A end: telephone"),
        new("endZ", "Z 端地址", "Z end"), new("contactZ", "Z 端联系人", "Z end: contact"), new("phoneZ", "Z 端电话", "Z end: telephone"), new("grade", "电路等级", "Own grade"),
        new("unit", "单位编码", "Unit code"), new(null, "单位", "Unit"), new("cooperating", "被调单位编码", "Codes of cooperating units"), new(null, "资源", "Resources"),
        new("order", "调单编号", "Order"), new("state", "状态", "State"), new("openedAt", "开通时间", "Opened"),
    ];

    /// <summary>The columns of customers that are exported.</summary>
    public IReadOnlyList<ExportColumn<CustomerSummary>> Customers { get; } =
    [
        new("客户编号", "Number", 16, static one => one.Customer.Number),
        new("客户名称", "Name", 32, static one => one.Customer.Name),
        new("客户等级", "Grade", 10, one => Name(options.Value.EffectiveGrades, one.Customer.Grade)),
        new("单位编码", "Unit code", 12, static one => one.Unit.Code),
        new("单位", "Unit", 24, static one => new(one.Unit.NameZh, one.Unit.NameEn)),
        new("客户经理用户名", "Customer manager's sign-in name", 20, static one => one.ManagerSignInName),
        new("客户经理", "Customer manager", 16, static one => one.ManagerName),
        new("联系人", "Contact", 16, static one => one.Customer.Contact),
        new("联系电话", "Telephone", 18, static one => one.Customer.Telephone),
        new("地址", "Address", 40, static one => one.Customer.Address),
        new("状态", "State", 10, one => Name(options.Value.EffectiveStates, one.Customer.State)),
    ];

    /// <summary>The columns of circuits that are exported.</summary>
    public IReadOnlyList<ExportColumn<CircuitSummary>> Circuits { get; } =
    [
        new("电路编号", "Number", 20, static one => one.Circuit.Number),
        new("电路名称", "Name", 28, static one => one.Circuit.Name),
        new("客户编号", "Customer number", 16, static one => one.Customer.Number),
        new("客户名称", "Customer", 32, static one => one.Customer.Name),
        new("客户等级", "Customer's grade", 10, one => Name(options.Value.EffectiveGrades, one.Customer.Grade)),
        new("客户经理", "Customer manager", 16, static one => one.ManagerName),
        new("电路类型", "Kind", 20, one => Name(options.Value.EffectiveCircuitKinds, one.Circuit.Kind)),
        new("带宽", "Bandwidth", 10, one => CircuitModel.BandwidthOf(one, options.Value.EffectiveBandwidthUnits)?.ToString("0.######", CultureInfo.InvariantCulture)),
        new("带宽单位", "Bandwidth unit", 10, static one => one.Circuit.BandwidthUnit),
        new("技术", "Technology", 14, one => Name(options.Value.EffectiveTechnologies, one.Circuit.Technology)),
        new("A 端地址", "A end", 36, static one => one.Circuit.EndA),
        new("A 端联系人", "A end: contact", 16, static one => one.Circuit.ContactA),
        new("A 端电话", "A end: telephone", 18, static one => one.Circuit.PhoneA),
        new("Z 端地址", "Z end", 36, static one => one.Circuit.EndZ),
        new("Z 端联系人", "Z end: contact", 16, static one => one.Circuit.ContactZ),
        new("Z 端电话", "Z end: telephone", 18, static one => one.Circuit.PhoneZ),
        new("电路等级", "Own grade", 10, one => Name(options.Value.EffectiveGrades, one.Circuit.Grade)),
        new("单位编码", "Unit code", 12, static one => one.Unit.Code),
        new("单位", "Unit", 24, static one => new(one.Unit.NameZh, one.Unit.NameEn)),
        new("被调单位编码", "Codes of cooperating units", 24, static one => one.Cooperating.Count == 0 ? null : string.Join(',', one.Cooperating.Select(static unit => unit.Code))),
        new("资源", "Resources", 40, static one => ResourcesOf(one.Circuit.Resources)),
        new("调单编号", "Order", 22, static one => one.Circuit.OrderNumber),
        new("状态", "State", 10, one => Name(options.Value.EffectiveCircuitStates, one.Circuit.State)),
        new("开通时间", "Opened", 17, static one => one.Circuit.OpenedAt),
    ];

    /// <summary>What a row says of a customer.</summary>
    public static ImportLine<CustomerDetails> Customer(SheetRow row) => row.Line(new CustomerDetails
    {
        Number = row.Text("number"), Name = row.Text("name"), Grade = row.Text("grade"), Unit = row.Text("unit"), Manager = row.Text("manager"), Contact = row.Text("contact"),
        Telephone = row.Text("telephone"), Address = row.Text("address"), State = row.Text("state"),
    });

    /// <summary>What a row says of a circuit.</summary>
    /// <param name="row">The row.</param>
    /// <param name="zone">The zone of the instants.</param>
    public static ImportLine<CircuitDetails> Circuit(SheetRow row, TimeZoneInfo zone) => row.Line(new CircuitDetails
    {
        Number = row.Text("number"), Customer = row.Text("customer"), Kind = row.Text("kind"), Bandwidth = row.Decimal("bandwidth"), BandwidthUnit = row.Text("bandwidthUnit"),
        Name = row.Text("name"), Technology = row.Text("technology"), EndA = row.Text("endA"), ContactA = row.Text("contactA"), PhoneA = row.Text("phoneA"),
        EndZ = row.Text("endZ"), ContactZ = row.Text("contactZ"), PhoneZ = row.Text("phoneZ"), Cooperating = row.Text("cooperating"), Order = row.Text("order"), Grade = row.Text("grade"), Unit = row.Text("unit"), State = row.Text("state"), OpenedAt = row.Instant("openedAt", zone),
    });

    private static CellValue ResourcesOf(string? json) =>
        json is null ? null : string.Join('；', CircuitResourceModel.Of(json).Select(static one => one.Name ?? one.Resource ?? one.Category).OfType<string>());

    private static CellValue Name(IReadOnlyList<Term> terms, string? key) => terms.FirstOrDefault(term => term.Key == key) is { } term ? new CellValue(term.NameZh, term.NameEn) : key;
}
