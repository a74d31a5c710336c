using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>Files in the forms of tasks: a form keeps ids, and the files themselves are those of the case.</summary>
internal static class TaskFiles
{
    private const string Kind = "files";

    /// <summary>Each file that a form names is one of the task's case.</summary>
    /// <exception cref="RefusedException"><c>data.file</c>, at the field.</exception>
    public static async Task DemandAsync(TaskStep step, JsonElement form, DataObject data, CancellationToken cancellationToken)
    {
        var named = Fields(form).Select(field => (Field: field, Ids: Ids(data[field]))).Where(static one => one.Ids.Length > 0).ToArray();
        if (named.Length == 0)
            return;
        if (step.Task.CaseId is not { } caseId)
            throw new RefusedException([.. named.Select(static one => TaskRefusals.FileWithoutCase(one.Field))]);
        string[] ids = [.. named.SelectMany(static one => one.Ids).Distinct(StringComparer.Ordinal)];
        var known = (await step.Context.CaseAttachments.Where(row => row.CaseId == caseId && ids.Contains(row.Id)).Select(static row => row.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        Refusal[] refusals = [.. named.Where(one => !one.Ids.All(known.Contains)).Select(static one => TaskRefusals.FileUnknown(one.Field))];
        if (refusals.Length > 0)
            throw new RefusedException(refusals);
    }

    // The form was looked at when the task was made; what it does not have holds no files.
    private static IEnumerable<string> Fields(JsonElement form) =>
        Member(Member(form, "ui"), "fields") is { ValueKind: JsonValueKind.Object } fields
            ? fields.EnumerateObject().Where(static field => Member(field.Value, "kind") is { ValueKind: JsonValueKind.String } kind && kind.ValueEquals(Kind)).Select(static field => field.Name)
            : [];

    private static JsonElement Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    private static string[] Ids(DataValue value) =>
        value.TryGetArray(out var items) ? [.. items.Select(static item => item.TryGetString(out var id) ? id : "")] : [];
}
