using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Activities;

/// <summary>Makes a document of the case, numbers and archives it, and goes on with it at once.</summary>
[Activity("Response", "Documents", "Makes a document of the case by a template: it gets a number, is archived on the case, and can be printed, saved and signed. One of the same template and occurrence is superseded by it; both are kept.", DisplayName = "Make document")]
public sealed class MakeDocument : Activity
{
    /// <summary>The type's name, which its waits have too.</summary>
    public const string TypeName = "Response.MakeDocument";

    /// <summary>The template.</summary>
    [Input(Description = "The template of the document.", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(DocumentTemplateList), Order = 1)]
    public Input<string> Template { get; set; } = default!;

    /// <summary>The fields.</summary>
    [Input(Description = "The document's own fields by name, such as { conclusion: 'feasible', sites: [...] }. What the case says is there without being given.", Order = 2)]
    public Input<object> Fields { get; set; } = default!;

    /// <summary>The name.</summary>
    [Input(Description = "Tells it from others of the same template in the case, such as the number of the circuit that it is about. Empty where there is one.", DisplayName = "Occurrence", Order = 3)]
    public Input<string> Occurrence { get; set; } = default!;

    /// <summary>Title in Chinese.</summary>
    [Input(Description = "Its title in Chinese; that of the template when left empty.", DisplayName = "Title (Chinese)", Order = 4)]
    public Input<string> TitleZh { get; set; } = default!;

    /// <summary>Title in English.</summary>
    [Input(Description = "Its title in English; that of the template when left empty.", DisplayName = "Title (English)", Order = 5)]
    public Input<string> TitleEn { get; set; } = default!;

    /// <summary>Whether it is signed.</summary>
    [Input(Description = "Whether it is signed on paper, so that the archive asks for the scan; what the template says when left empty.", DisplayName = "Requires signature", Order = 6)]
    public Input<bool?> RequiresSignature { get; set; } = default!;

    /// <summary>The document.</summary>
    [Output(Description = "The document: { id, number, title }.")]
    public Output<object> Document { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var template = Given(context.Get(Template)) ?? throw new ActivityFaultException("document.template", "The activity names no template. Choose one in its input 'Template'.");
        var occurrence = Given(context.Get(Occurrence)) ?? "";
        var order = new DocumentOrder(Texts.Shorten(template, StorageMetadata.IdLength))
        {
            Occurrence = Texts.Shorten(occurrence, StorageMetadata.IdLength),
            Fields = FieldsOf(context.GetData(Fields)),
            TitleZh = Given(context.Get(TitleZh)) ?? Given(context.Get(TitleEn)),
            TitleEn = Given(context.Get(TitleEn)) ?? Given(context.Get(TitleZh)),
            RequiresSignature = context.Get(RequiresSignature),
        };
        var bookmark = context.CreateBookmark(new CreateBookmarkArgs { Stimulus = DataValue.ObjectOf(("activity", Id)), Callback = OnMadeAsync });
        context.Emit(new DocumentRequested(bookmark, order));
    }

    private ValueTask OnMadeAsync(ActivityExecutionContext context)
    {
        context.SetData(Document, DocumentAnswer.Read(context.WorkflowInput));
        return context.CompleteActivityAsync();
    }

    // No database keeps this character in a text.
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace("\0", "", StringComparison.Ordinal).Trim();

    private static DataObject FieldsOf(DataValue value)
    {
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return DataObject.Empty;
        return value.TryGetObject(out var fields) ? fields : throw new ActivityFaultException("document.fields", "The fields of a document are given as an object, such as { conclusion: 'feasible' }.");
    }
}
