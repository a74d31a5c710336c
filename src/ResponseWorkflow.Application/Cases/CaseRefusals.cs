using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Cases;

/// <summary>The refusals of commands about cases, with their messages.</summary>
internal static class CaseRefusals
{
    public static RefusedException Unknown(string idOrNumber) => new(new Refusal(
        "case.unknown", RefusalKind.NotFound, $"There is no case '{idOrNumber}'.", $"工单“{idOrNumber}”不存在。", "caseId"));

    public static RefusedException ProcessGone(string number) => new(new Refusal(
        "case.processGone", RefusalKind.NotFound, $"The process of the case {number} is not kept any more.", $"工单 {number} 的流程记录已超过保留期限，不再保存。", "caseId"));

    public static RefusedException NoInstance(string number, string instanceId) => new(new Refusal(
        "case.noInstance", RefusalKind.NotFound, $"'instanceId': the case {number} has no instance '{instanceId}'.", $"“instanceId”：工单 {number} 没有流程实例“{instanceId}”。", "instanceId"));

    public static Refusal KindUnknown(string kind) => new(
        "case.kindUnknown", RefusalKind.Unprocessable, $"'kind': there is no kind of case '{kind}'.", $"“kind”：工单类型“{kind}”不存在。", "kind");

    public static RefusedException KindUnready(string kind) => new(new Refusal(
        "case.kindUnready",
        RefusalKind.Conflict,
        $"The process of the kind '{kind}' is not published. Ask its process owner to publish it.",
        $"类型“{kind}”的流程尚未发布，请联系流程负责人发布。",
        "kind"));

    public static RefusedException Closed(string number) => new(new Refusal(
        "case.closed", RefusalKind.Conflict, $"The case {number} has ended and cannot be changed any more.", $"工单 {number} 已结束，不能再修改。", "caseId"));

    public static Refusal OwnerUnknown(string owner) => new(
        "case.ownerUnknown", RefusalKind.Unprocessable, $"'ownerId': there is no active user '{owner}'.", $"“ownerId”：没有在用用户“{owner}”。", "ownerId");

    public static Refusal UserUnknown(string field, string user) => new(
        "case.userUnknown", RefusalKind.Unprocessable, $"'{field}': there is no active user '{user}'.", $"“{field}”：没有在用用户“{user}”。", field);

    public static RefusedException NotParticipant(string user) => new(new Refusal(
        "participant.unknown", RefusalKind.NotFound, $"The user '{user}' does not take part in the case.", $"用户“{user}”不是该工单的参与人。", "userId"));

    public static RefusedException ParticipantStays() => new(new Refusal(
        "participant.stays",
        RefusalKind.Unprocessable,
        "Who started the case, answers for it, held a task of it or is its customer manager takes part; only those who were added or mentioned can be removed.",
        "发起人、负责人、任务经办人和客户经理始终是参与人；只能移除被添加或被提及的人员。",
        "userId"));

    public static Refusal OtherUnknown(string other) => new(
        "case.unknown", RefusalKind.Unprocessable, $"'other': there is no case '{other}'.", $"“other”：工单“{other}”不存在。", "other");

    public static RefusedException LinkToSelf() => new(new Refusal(
        "link.self", RefusalKind.Unprocessable, "'other': a case cannot be linked with itself.", "“other”：工单不能与自身关联。", "other"));

    public static RefusedException LinkTwice() => new(new Refusal(
        "link.twice", RefusalKind.Conflict, "The cases are linked so already.", "两个工单已存在该关联。", "other"));

    public static RefusedException LinkCircle() => new(new Refusal(
        "link.circle", RefusalKind.Unprocessable, "'other': a case cannot be a part of itself, not even through others.", "“other”：工单不能直接或间接地成为自身的一部分。", "other"));

    public static RefusedException LinkTooDeep(int limit) => new(new Refusal(
        "link.tooDeep",
        RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"'other': parts of parts may go {limit} deep (Cases:PartDepth)."),
        string.Create(CultureInfo.InvariantCulture, $"“other”：从属层级最多 {limit} 层（Cases:PartDepth）。"),
        "other"));

    public static RefusedException LinkUnknown() => new(new Refusal(
        "link.unknown", RefusalKind.NotFound, "There is no such link.", "该关联不存在。"));

    public static RefusedException TooManyMentions(int limit) => new(new Refusal(
        "comment.mentions",
        RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"'text' may mention {limit} people at most."),
        string.Create(CultureInfo.InvariantCulture, $"“text”最多可提及 {limit} 人。"),
        "text"));

    public static RefusedException AttachmentUnknown(string id) => new(new Refusal(
        "attachment.unknown", RefusalKind.NotFound, $"The case has no attachment '{id}'.", $"该工单没有附件“{id}”。", "attachmentId"));

    public static RefusedException AttachmentLost(string fileName) => new(new Refusal(
        "attachment.lost", RefusalKind.NotFound, $"The content of '{fileName}' is not in the folder of attachments. Tell an operator.", $"附件目录中找不到“{fileName}”的内容，请联系运维人员。", "attachmentId"));

    public static RefusedException AttachmentTooLarge(long limit) => new(new Refusal(
        "attachment.tooLarge",
        RefusalKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"A file may have {limit} bytes at most (Cases:Attachments:MaxBytes)."),
        string.Create(CultureInfo.InvariantCulture, $"文件最大为 {limit} 字节（Cases:Attachments:MaxBytes）。"),
        "file"));

    public static RefusedException AttachmentEmpty() => new(new Refusal(
        "attachment.empty", RefusalKind.Invalid, "The file is empty.", "文件为空。", "file"));

    public static Refusal AttachmentName() => new(
        "attachment.name", RefusalKind.Invalid, "'fileName' must be a name without a path, with an ending such as .pdf.", "“fileName”必须是不含路径且带扩展名（如 .pdf）的文件名。", "fileName");

    public static Refusal AttachmentType(string ending, IEnumerable<string> allowed) => new(
        "attachment.type",
        RefusalKind.Unprocessable,
        $"'fileName': files that end in '{ending}' are not taken; allowed are {string.Join(", ", allowed)}.",
        $"“fileName”：不接受“{ending}”文件；允许的类型为 {string.Join("、", allowed)}。",
        "fileName");

    public static RefusedException AttachmentContent(string ending) => new(new Refusal(
        "attachment.content",
        RefusalKind.Unprocessable,
        $"The content of the file is not what its ending '{ending}' says.",
        $"文件内容与其扩展名“{ending}”不符。",
        "file"));

    public static RefusedException AttachmentInfected(string what) => new(new Refusal(
        "attachment.infected", RefusalKind.Unprocessable, $"The file was not taken: the scan found '{what}'.", $"文件未被接收：扫描发现“{what}”。", "file"));

    public static RefusedException AttachmentsFull(int limit) => new(new Refusal(
        "attachment.tooMany",
        RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"A case may have {limit} attachments (Cases:Attachments:PerCase). Remove one first."),
        string.Create(CultureInfo.InvariantCulture, $"每个工单最多 {limit} 个附件（Cases:Attachments:PerCase），请先移除。"),
        "file"));

    public static RefusedException AttachmentNotYours() => new(new Refusal(
        "access.denied", RefusalKind.NotAllowed, "Only who added a file, or who manages the case, may remove it.", "只有上传者或有管理权限的人员才能移除附件。"));

    public static Refusal DataType(string field, string type) => new(
        "data.type", RefusalKind.Invalid, $"'{field}' must be of the type '{type}'.", $"“{field}”的类型应为 {type}。", field);

    public static Refusal DataChoice(string field, string allowed) => new(
        "data.choice", RefusalKind.Invalid, $"'{field}' must be one of: {allowed}.", $"“{field}”必须是以下之一：{allowed}。", field);

    public static Refusal DataShort(string field, int least) => new(
        "data.short",
        RefusalKind.Invalid,
        string.Create(CultureInfo.InvariantCulture, $"'{field}' needs at least {least} characters."),
        string.Create(CultureInfo.InvariantCulture, $"“{field}”至少需要 {least} 个字符。"),
        field);

    public static Refusal DataRange(string field, double value, double least, double most) => new(
        "data.range",
        RefusalKind.Invalid,
        string.Create(CultureInfo.InvariantCulture, $"'{field}' is {value}; it must be from {least} to {most}."),
        string.Create(CultureInfo.InvariantCulture, $"“{field}”为 {value}，应在 {least} 到 {most} 之间。"),
        field);

    public static Refusal DataUnknown(string field) => new(
        "data.unknown", RefusalKind.Invalid, $"'{field}' is no field of this kind of case.", $"“{field}”不是该类工单的字段。", field);
}
