using System.Globalization;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Customers;

/// <summary>The refusals of commands about customers and circuits, with their messages.</summary>
internal static class CustomerRefusals
{
    public static RefusedException CustomerUnknown(string idOrNumber) => new(new Refusal(
        "customer.unknown", RefusalKind.NotFound, $"There is no customer '{idOrNumber}'.", $"客户“{idOrNumber}”不存在。", "customerId"));

    public static RefusedException CircuitUnknown(string idOrNumber) => new(new Refusal(
        "circuit.unknown", RefusalKind.NotFound, $"There is no circuit '{idOrNumber}'.", $"电路“{idOrNumber}”不存在。", "circuitId"));

    public static Refusal CustomerNotThere(string field, string customer) => new(
        "customer.unknown", RefusalKind.Unprocessable, $"'{field}': there is no customer '{customer}'.", $"“{field}”：客户“{customer}”不存在。", field);

    public static Refusal NumberTaken(string field, string number) => new(
        "number.taken", RefusalKind.Conflict, $"'{field}': the number '{number}' is in use already. Choose another one.", $"“{field}”：编号“{number}”已被使用，请另选一个。", field);

    public static Refusal NumberUnusable(string field) => new(
        "number.unusable", RefusalKind.Invalid, $"'{field}' must hold at least one letter or digit, and no white space.", $"“{field}”必须至少包含一个字母或数字，且不能含有空白。", field);

    public static Refusal BadTelephone(string field) => new(
        "telephone.unusable",
        RefusalKind.Invalid,
        $"'{field}' must be a telephone number of 3 to 20 digits; spaces, '+', '-', '(', ')' and an extension after '*' or '#' are allowed.",
        $"“{field}”必须是 3 到 20 位数字的电话号码，可以包含空格、“+”“-”“(”“)”，分机号写在“*”或“#”之后。",
        field);

    public static Refusal TermUnknown(string field, string value, IEnumerable<Term> terms)
    {
        var known = terms.ToList();
        return new Refusal(
            "term.unknown",
            RefusalKind.Unprocessable,
            $"'{field}': '{value}' is not in the list. There are: {string.Join(", ", known.Select(static term => term.NameEn))}.",
            $"“{field}”：列表中没有“{value}”。可选：{string.Join("、", known.Select(static term => term.NameZh))}。",
            field);
    }

    public static Refusal BandwidthUnitUnknown(string field, string value, IEnumerable<BandwidthTerm> terms)
    {
        var known = string.Join(", ", terms.Select(static term => term.Key));
        return new Refusal("term.unknown", RefusalKind.Unprocessable, $"'{field}': '{value}' is no unit of bandwidth. There are: {known}.", $"“{field}”：“{value}”不是带宽单位。可选：{known}。", field);
    }

    public static Refusal BadBandwidth(string field, long most) => new(
        "bandwidth.unusable",
        RefusalKind.Invalid,
        string.Create(CultureInfo.InvariantCulture, $"'{field}' must be more than 0, a whole number of kbit/s, and at most {most} kbit/s."),
        string.Create(CultureInfo.InvariantCulture, $"“{field}”必须大于 0，换算后为整数 kbit/s，且不超过 {most} kbit/s。"),
        field);

    public static Refusal ManagerUnknown(string field, string manager) => new(
        "customer.managerUnknown", RefusalKind.Unprocessable, $"'{field}': there is no active user '{manager}'.", $"“{field}”：没有在用用户“{manager}”。", field);

    public static Refusal SameEnds(string field) => new(
        "circuit.sameEnds", RefusalKind.Unprocessable, $"'{field}': the Z end has the same address as the A end.", $"“{field}”：Z 端地址与 A 端相同。", field);
}
