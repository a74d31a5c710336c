using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Notices.Administration;

/// <summary>Looks, before a text is stored or tried, whether it is a template and names only fields that there are.</summary>
internal static class NoticeTextChecks
{
    /// <summary>Refuses a text that cannot be used, with everything that is wrong in it.</summary>
    /// <exception cref="RefusedException"><c>notice.template</c>, <c>notice.fieldUnknown</c>, <c>field.*</c>.</exception>
    public static void Demand(NoticeText text, NoticeKind kind, string channel)
    {
        var known = NoticeFields.Of(kind);
        var checks = new FieldChecks().Length("title", text.Title, StorageMetadata.TextLength).Required("body", text.Body).Length("body", text.Body, StorageMetadata.TextLength);

        // A short message has no title; on the pages and in e-mails every notice has one.
        if (channel is NoticeChannels.InApp or NoticeChannels.Email)
            checks.Required("title", text.Title);
        checks.Also(Template("title", text.Title, known)).Also(Template("body", text.Body, known)).Demand();
    }

    private static IEnumerable<Refusal> Template(string field, string? source, IReadOnlySet<string> known)
    {
        LiquidTemplate template;
        try
        {
            template = LiquidTemplate.Compile(source ?? "");
        }
        catch (ScriptException exception)
        {
            return [NoticeRefusals.Template(field, exception)];
        }

        return
        [
            .. template.References.Select(static one => (Name: one.Member is null ? one.Name : $"{one.Name}.{one.Member}", one.Line))
                .Where(one => !known.Contains(one.Name)).DistinctBy(static one => one.Name, StringComparer.Ordinal)
                .Select(one => NoticeRefusals.FieldUnknown(field, one.Name, one.Line)),
        ];
    }
}
