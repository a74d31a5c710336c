using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Orders;

/// <summary>The refusals of dispatch orders, with their messages.</summary>
internal static class OrderRefusals
{
    public static RefusedException Unknown(string order) => new(new Refusal("order.unknown", RefusalKind.NotFound, $"There is no dispatch order '{order}'.", $"调单“{order}”不存在。", "orderId"));

    public static RefusedException SectionUnknown(string section) => new(new Refusal(
        "order.sectionUnknown", RefusalKind.NotFound, $"The circuit has no section '{section}' that has begun in this branch.", $"该电路在此分公司没有已开始的环节“{section}”。", "section"));

    public static RefusedException SectionOver() => new(new Refusal(
        "order.sectionOver", RefusalKind.Conflict, "The section is done or not needed: nothing can be in its way.", "该环节已完成或不需要，无法登记受阻。", "section"));

    public static RefusedException NotBlocked() => new(new Refusal(
        "order.notBlocked", RefusalKind.Conflict, "Nothing is noted to be in the way of the section; look again, somebody may have removed it.", "该环节没有受阻登记，可能已被他人解除，请刷新查看。", "section"));

    public static Refusal CustomerUnknown(string number) => new(
        "customer.unknown", RefusalKind.Unprocessable, $"'customerNumber': there is no customer '{number}' on file. Put the customer on file first.", $"“customerNumber”：客户资料中没有客户“{number}”，请先建立客户资料。", "customerNumber");

    public static Refusal NoCircuit() => new(
        "order.noCircuit", RefusalKind.Invalid, "'data.circuits': a dispatch order names at least one circuit.", "“data.circuits”：调单至少须有一条电路。", "data.circuits");

    public static Refusal KeyTwice(string field, string key) => new(
        "order.keyTwice", RefusalKind.Invalid, $"'{field}': '{key}' is there twice; each circuit needs a key of its own.", $"“{field}”：“{key}”重复，每条电路须有不同的标识。", field);

    public static Refusal CircuitTwice(string field, string number) => new(
        "order.circuitTwice", RefusalKind.Invalid, $"'{field}': the circuit '{number}' stands twice in the order.", $"“{field}”：电路“{number}”在调单中重复。", field);

    public static Refusal SameEnd(string field, string place) => new(
        "order.sameEnd", RefusalKind.Invalid, $"'{field}': the A and the Z end are the same place, '{place}'.", $"“{field}”：A 端与 Z 端是同一地点“{place}”。", field);

    public static Refusal CircuitOpen(string field, string number, string order) => new(
        "order.circuitOpen", RefusalKind.Conflict, $"'{field}': the circuit '{number}' has an open dispatch order already, {order}. Change that order, or wait until it is closed.", $"“{field}”：电路“{number}”已有未办结的调单 {order}，请变更该调单，或待其办结。", field);

    public static Refusal KindUnknown(string field, string kind, IEnumerable<string> kinds) => new(
        "order.circuitKind", RefusalKind.Unprocessable, $"'{field}': there is no kind of circuit '{kind}'; give one of {string.Join(", ", kinds)}.", $"“{field}”：没有电路类型“{kind}”，可用类型：{string.Join("、", kinds)}。", field);

    public static Refusal NumberUnusable(string field, string number) => new(
        "order.circuitNumber", RefusalKind.Invalid, $"'{field}': the number '{number}' has neither a letter nor a digit.", $"“{field}”：编号“{number}”不含任何字母或数字。", field);

    public static Refusal LimitOver(string limit) => new(
        "order.limitOver", RefusalKind.Invalid, $"'data.limitAt': the limit {limit} is over already; give an instant to come.", $"“data.limitAt”：时限 {limit} 已过，请填写将来的时间。", "data.limitAt");

    public static Refusal HalfPosition(string field) => new(
        "order.position", RefusalKind.Invalid, $"'{field}': give both longitude and latitude, or neither.", $"“{field}”：经度和纬度须同时填写或同时留空。", field);

    public static Refusal BranchUnknown(string field, string branch) => new(
        "unit.unknown", RefusalKind.Unprocessable, $"'{field}': there is no branch '{branch}'.", $"“{field}”：分公司“{branch}”不存在。", field);

    public static Refusal VerificationUnknown(string number) => new(
        "order.verificationUnknown", RefusalKind.Unprocessable, $"'data.verification': there is no resource verification '{number}'.", $"“data.verification”：没有资源核查工单“{number}”。", "data.verification");

    public static Refusal ExternalIdTaken(string externalId, string order) => new(
        "order.externalIdTaken", RefusalKind.Conflict, $"'data.externalId': '{externalId}' is the dispatch order {order} already.", $"“data.externalId”：“{externalId}”已登记为调单 {order}。", "data.externalId");
}
