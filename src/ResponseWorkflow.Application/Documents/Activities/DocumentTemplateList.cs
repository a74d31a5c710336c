using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Documents.Activities;

/// <summary>Names the live list of templates of documents.</summary>
public sealed class DocumentTemplateList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "document-templates";

    /// <inheritdoc/>
    public string ListName => Name;
}
