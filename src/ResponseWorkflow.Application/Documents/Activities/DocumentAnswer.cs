using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Activities;

/// <summary>What a process hears of a document that it wanted.</summary>
internal static class DocumentAnswer
{
    private const string Document = "Document", Error = "DocumentError";

    /// <summary>It is made.</summary>
    public static DataObject Of(CaseDocumentRow row) => Of(row.Id, row.Number, row.TitleZh, row.TitleEn);

    /// <summary>There is no case to archive it on, as in the test of a draft.</summary>
    public static DataObject Unarchived(DocumentOrder order) => Of(null, null, order.TitleZh ?? order.Template, order.TitleEn ?? order.Template);

    /// <summary>It cannot be made.</summary>
    public static DataObject Of(Refusal refusal) => DataObject.Empty.With(Error, DataValue.ObjectOf(("code", refusal.Code), ("message", refusal.Message)));

    /// <summary>The document.</summary>
    /// <exception cref="ActivityFaultException">It could not be made.</exception>
    public static DataObject Read(DataObject input)
    {
        if (input[Error].TryGetObject(out var error))
            throw new ActivityFaultException(error["code"].AsString(), error["message"].AsString());
        return input[Document].TryGetObject(out var document) ? document : throw new ActivityFaultException("document.answer", "The answer tells of no document.");
    }

    private static DataObject Of(string? id, string? number, string titleZh, string titleEn) =>
        DataObject.Empty.With(Document, DataValue.ObjectOf(("id", id), ("number", number), ("title", titleZh), ("titleEn", titleEn)));
}
