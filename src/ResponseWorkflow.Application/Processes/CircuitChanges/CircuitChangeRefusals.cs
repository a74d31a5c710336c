using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Processes.CircuitChanges;

/// <summary>The refusals of extensions, closures, changes and suspensions, with their messages.</summary>
internal static class CircuitChangeRefusals
{
    public static Refusal OrderUnknown(string order) => new(
        "order.unknown", RefusalKind.Unprocessable, $"'data.order': there is no dispatch order '{Cut(order)}'.", $"“data.order”：没有调单“{Cut(order)}”。", "data.order");

    public static Refusal OrderClosed(string order) => new(
        "order.closed", RefusalKind.Conflict, $"'data.order': the dispatch order {order} is closed already; more time can be asked for only while it is open.", $"“data.order”：调单 {order} 已办结，只能在办理期间申请延期。", "data.order");

    public static Refusal OrderCircuitUnknown(string field, string key, string order) => new(
        "order.circuitUnknown", RefusalKind.Unprocessable, $"'{field}': the dispatch order {order} has no circuit '{Cut(key)}'.", $"“{field}”：调单 {order} 中没有电路“{Cut(key)}”。", field);

    public static Refusal LimitNotLater() => new(
        "extension.limitNotLater", RefusalKind.Invalid, "'data.newLimit': this is not after the limit in force; give a later instant.", "“data.newLimit”：不晚于现行时限，请填写更晚的时间。", "data.newLimit");

    public static Refusal ExtensionOpen(string number) => new(
        "extension.open", RefusalKind.Conflict, $"'data.circuits': the request {number} for the same circuit is not decided yet. Wait for its decision, or withdraw it.", $"“data.circuits”：同一电路的延期申请 {number} 尚未批复，请等待批复或将其撤回。", "data.circuits");

    public static Refusal InstantOver(string field) => new(
        "date.over", RefusalKind.Invalid, $"'{field}': this instant is over already; give one to come.", $"“{field}”：该时间已过，请填写将来的时间。", field);

    public static Refusal CircuitUnknown(string number) => new(
        "circuit.unknown", RefusalKind.Unprocessable, $"'circuitNumber': there is no circuit '{Cut(number)}' on the ledger.", $"“circuitNumber”：电路台账中没有电路“{Cut(number)}”。", "circuitNumber");

    public static Refusal CircuitClosed(string number) => new(
        "circuit.closed", RefusalKind.Conflict, $"'circuitNumber': the circuit '{number}' is closed already.", $"“circuitNumber”：电路“{number}”已拆除。", "circuitNumber");

    public static Refusal CircuitNotInService(string number) => new(
        "circuit.notInService", RefusalKind.Conflict, $"'circuitNumber': the circuit '{number}' is not in service; it can only be closed.", $"“circuitNumber”：电路“{number}”不在用，只能办理拆除。", "circuitNumber");

    public static Refusal WorkOpen(string number, string other) => new(
        "circuit.workOpen", RefusalKind.Conflict, $"'circuitNumber': the case {other} of the circuit '{number}' is open already. Wait for its end, or withdraw it.", $"“circuitNumber”：电路“{number}”已有未办结的工单 {other}，请等待其办结或将其撤回。", "circuitNumber");

    public static Refusal OtherCustomer(string number, string customer) => new(
        "circuit.otherCustomer", RefusalKind.Unprocessable, $"'customerNumber': the circuit '{number}' does not belong to the customer '{Cut(customer)}'.", $"“customerNumber”：电路“{number}”不属于客户“{Cut(customer)}”。", "customerNumber");

    public static Refusal SameBandwidth(long kilobits) => new(
        "bandwidth.same", RefusalKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"'data.bandwidth': the circuit has {kilobits} kbit/s already."), string.Create(CultureInfo.InvariantCulture, $"“data.bandwidth”：电路的带宽已是 {kilobits} kbit/s。"), "data.bandwidth");

    public static Refusal SamePlace(string field, string address) => new(
        "circuit.samePlace", RefusalKind.Invalid, $"'{field}': this end is at '{Cut(address)}' already.", $"“{field}”：这一端已在“{Cut(address)}”。", field);

    public static Refusal BranchUnknown(string field, string branch) => new(
        "unit.unknown", RefusalKind.Unprocessable, $"'{field}': there is no branch '{Cut(branch)}'.", $"“{field}”：分公司“{Cut(branch)}”不存在。", field);

    public static Refusal NumberTaken(string field, string number) => new(
        "number.taken", RefusalKind.Conflict, $"'{field}': the number '{Cut(number)}' has neither a letter nor a digit, or is in use already.", $"“{field}”：编号“{Cut(number)}”不含字母或数字，或已被使用。", field);

    private static string Cut(string text) => Texts.Shorten(text, StorageMetadata.HashLength);
}
