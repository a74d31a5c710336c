using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The refusals of commands about definitions, with their messages.</summary>
internal static class DefinitionRefusals
{
    private const string DefinitionIdField = "definitionId";

    public static RefusedException DefinitionUnknown(string definitionId) => Refuse(
        "definition.unknown", RefusalKind.NotFound, $"There is no definition '{definitionId}'.", $"流程定义“{definitionId}”不存在。", DefinitionIdField);

    public static RefusedException Exists(DefinitionRow row) => Refuse(
        "definition.exists",
        RefusalKind.Conflict,
        $"The id '{row.DefinitionId}' is that of the definition '{row.Name ?? row.DefinitionId}' already. Choose another one.",
        $"编号“{row.DefinitionId}”已被流程定义“{row.Name ?? row.DefinitionId}”使用，请换一个。",
        DefinitionIdField);

    public static RefusedException Unpublished(string definitionId) => Refuse(
        "definition.unpublished",
        RefusalKind.Conflict,
        $"No version of the definition '{definitionId}' is published. Publish one first.",
        $"流程定义“{definitionId}”没有已发布的版本，请先发布。",
        DefinitionIdField);

    public static RefusedException VersionUnknown(string versionId) => Refuse(
        "version.unknown", RefusalKind.NotFound, $"There is no version '{versionId}'.", $"版本“{versionId}”不存在。", "versionId");

    public static RefusedException VersionUnknown(string definitionId, int version) => Refuse(
        "version.unknown", RefusalKind.NotFound, $"The definition '{definitionId}' has no version {version}.", $"流程定义“{definitionId}”没有版本 {version}。", "version");

    public static RefusedException VersionIsDraft(DefinitionVersionRow row) => Refuse(
        "version.isDraft",
        RefusalKind.Conflict,
        $"Version {row.Version} of '{row.DefinitionId}' is a draft, and drafts change. Publish it, then run it.",
        $"“{row.DefinitionId}”的版本 {row.Version} 是草稿，内容可能变化。请先发布再运行。",
        "versionId");

    public static RefusedException VersionBroken(DefinitionVersionRow row, string reason) => Refuse(
        "version.broken",
        RefusalKind.Unprocessable,
        $"Version {row.Version} of '{row.DefinitionId}' cannot be made ready to run: {reason}",
        $"“{row.DefinitionId}”的版本 {row.Version} 无法运行：{reason}",
        "versionId");

    /// <summary>The newest version is not what the change was based on.</summary>
    /// <param name="newest">The newest version.</param>
    /// <param name="isOwn">Whether the one who is refused saved it, in another window.</param>
    public static RefusedException Changed(DefinitionVersionRow newest, bool isOwn) => isOwn ? Refuse(
        "definition.changed",
        RefusalKind.Conflict,
        $"'{newest.DefinitionId}' was changed in another window: you ({newest.Author}) saved version {newest.Version} there at {Instant(newest.ModifiedAt)}. Load it and repeat your change.",
        $"“{newest.DefinitionId}”已在另一个窗口中被修改：您（{newest.Author}）于 {Instant(newest.ModifiedAt)} 在该窗口保存了版本 {newest.Version}。请重新加载后再修改。",
        "basis") : Refuse(
        "definition.changed",
        RefusalKind.Conflict,
        $"'{newest.DefinitionId}' was changed meanwhile: {newest.Author} saved version {newest.Version} at {Instant(newest.ModifiedAt)}. Load it and repeat your change.",
        $"“{newest.DefinitionId}”已被他人修改：{newest.Author} 于 {Instant(newest.ModifiedAt)} 保存了版本 {newest.Version}。请重新加载后再修改。",
        "basis");

    public static RefusedException VersionIsPublished(DefinitionVersionRow row) => Refuse(
        "version.isPublished",
        RefusalKind.Conflict,
        $"Version {row.Version} of '{row.DefinitionId}' is published. Retract it, then delete it.",
        $"“{row.DefinitionId}”的版本 {row.Version} 已发布，请先撤回再删除。",
        "versionId");

    public static RefusedException VersionInUse(DefinitionVersionRow row, int running, int finished) => Refuse(
        "version.inUse",
        RefusalKind.Conflict,
        $"Version {row.Version} of '{row.DefinitionId}' is used by {running} running and {finished} finished instances that are still stored. Delete it when none is left.",
        $"“{row.DefinitionId}”的版本 {row.Version} 仍被 {running} 个运行中的实例和 {finished} 个已结束但仍保存的实例使用，待其清除后方可删除。",
        "versionId");

    public static RefusedException VersionInUse(DefinitionVersionRow row, IReadOnlyList<string> users) => Refuse(
        "version.inUse",
        RefusalKind.Conflict,
        $"Version {row.Version} of '{row.DefinitionId}' is used as an activity by {string.Join(", ", users)}. Delete those versions first.",
        $"“{row.DefinitionId}”的版本 {row.Version} 作为活动被以下版本使用：{string.Join("、", users)}。请先删除这些版本。",
        "versionId");

    public static RefusedException DefinitionInUse(string definitionId, int running) => Refuse(
        "definition.inUse",
        RefusalKind.Conflict,
        $"{running} instances of '{definitionId}' are running. Let them end or cancel them, then delete the definition.",
        $"流程定义“{definitionId}”有 {running} 个运行中的实例，待其结束或取消后方可删除。",
        DefinitionIdField);

    public static RefusedException DefinitionInUse(string definitionId, IReadOnlyList<string> users) => Refuse(
        "definition.inUse",
        RefusalKind.Conflict,
        $"'{definitionId}' is used as an activity by {string.Join(", ", users)}. Delete those versions first.",
        $"流程定义“{definitionId}”作为活动被以下版本使用：{string.Join("、", users)}。请先删除这些版本。",
        DefinitionIdField);

    public static Refusal EditedSince(DefinitionVersionRow newest) => new(
        "import.edited",
        RefusalKind.Conflict,
        $"'{newest.DefinitionId}' was edited since the last import: {newest.Author} saved version {newest.Version} at {Instant(newest.ModifiedAt)}. Bring both together in the file, or delete the edited version.",
        $"“{newest.DefinitionId}”在上次导入之后被修改：{newest.Author} 于 {Instant(newest.ModifiedAt)} 保存了版本 {newest.Version}。请将修改合并到文件中，或删除该版本。",
        "definitionId");

    public static Refusal NoteMissing() => new(
        "definition.noteMissing",
        RefusalKind.Unprocessable,
        "Publishing needs a note on what was changed. Use \"Publish\" in the bar above the designer, which asks for it.",
        "发布前必须填写变更说明。请使用设计器上方工具栏中的“发布”，并在其中填写。",
        "changeNote");

    public static RefusedException ImportedTwice(string definitionId) => Refuse(
        "import.duplicate",
        RefusalKind.Invalid,
        $"The definition '{definitionId}' is in several of the files. Keep one of them; none is imported.",
        $"多个文件中包含流程定义“{definitionId}”。请只保留一个，目前均未导入。",
        DefinitionIdField);

    public static RefusedException NoDraft(string definitionId) => Refuse(
        "definition.noDraft",
        RefusalKind.Conflict,
        $"The definition '{definitionId}' has no draft. Change something first.",
        $"流程定义“{definitionId}”没有草稿，请先进行修改。",
        DefinitionIdField);

    /// <summary>The refusal of a definition that has errors.</summary>
    public static Refusal Of(DefinitionProblem problem)
    {
        var kind = problem.Code is "document.too-large" or "json.depth" or "json.text-too-long" or "document.too-many-activities" ? RefusalKind.TooLarge : RefusalKind.Unprocessable;
        if (problem.ActivityId is null)
            return new(problem.Code, kind, problem.Message, problem.MessageZh, problem.Property);
        return new(
            problem.Code,
            kind,
            $"Activity '{problem.ActivityName}' ({problem.ActivityId}): {problem.Message}",
            $"活动“{problem.ActivityName}”（{problem.ActivityId}）：{problem.MessageZh}",
            problem.Property is null ? problem.ActivityId : $"{problem.ActivityId}.{problem.Property}");
    }

    private static RefusedException Refuse(string code, RefusalKind kind, string message, string messageZh, string field) => new(new Refusal(code, kind, message, messageZh, field));

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
