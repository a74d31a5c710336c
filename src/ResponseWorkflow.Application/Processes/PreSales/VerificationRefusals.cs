using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Processes.PreSales;

/// <summary>The refusals of requests for resource verification, with their messages.</summary>
internal static class VerificationRefusals
{
    public static Refusal CustomerUnknown(string number) => new(
        "customer.unknown", RefusalKind.Unprocessable, $"'customerNumber': there is no customer '{number}' on file. Put the customer on file first.", $"“customerNumber”：客户资料中没有客户“{number}”，请先建立客户资料。", "customerNumber");

    public static Refusal SiteUnknown(string field, string site) => new(
        "verification.siteUnknown", RefusalKind.Unprocessable, $"'{field}': the request has no site '{site}'.", $"“{field}”：申请中没有站点“{site}”。", field);

    public static Refusal SiteTwice(string field, string key) => new(
        "verification.keyTwice", RefusalKind.Invalid, $"'{field}': '{key}' is there twice; each needs a key of its own.", $"“{field}”：“{key}”重复，每项须有不同的标识。", field);

    public static Refusal NothingAsked() => new(
        "verification.nothingAsked", RefusalKind.Invalid, "'data.circuits': name at least one circuit or outsourcing service that is to be verified.", "“data.circuits”：请至少填写一条要核查的电路或外包服务。", "data.circuits");

    public static Refusal DateOver(string date) => new(
        "verification.dateOver", RefusalKind.Invalid, $"'data.wishedDate': {date} is over; give today or a later day.", $"“data.wishedDate”：{date} 已过，请填写今天或以后的日期。", "data.wishedDate");

    public static Refusal HalfPosition(string field) => new(
        "verification.position", RefusalKind.Invalid, $"'{field}': give both longitude and latitude, or neither.", $"“{field}”：经度和纬度须同时填写或同时留空。", field);

    public static Refusal BranchMissing(string field) => new(
        "verification.branchMissing", RefusalKind.Invalid, $"'{field}': a request of this level names the branch that verifies each site.", $"“{field}”：该级别的申请须为每个站点指定核查的分公司。", field);

    public static Refusal BranchUnknown(string field, string branch) => new(
        "unit.unknown", RefusalKind.Unprocessable, $"'{field}': there is no branch '{branch}'.", $"“{field}”：分公司“{branch}”不存在。", field);
}
