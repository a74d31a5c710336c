using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Documents.Templates;

namespace ResponseWorkflow.Application.Documents.Activities;

/// <summary>Offers the templates that there are to the designer. Safe for use by several threads.</summary>
/// <param name="templates">The templates.</param>
public sealed class DocumentTemplateChoices(StoredTemplates templates) : IChoiceSource
{
    /// <inheritdoc/>
    public string ListName => DocumentTemplateList.Name;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await templates.InForceAsync(cancellationToken)).All.Where(static one => one.Template.IsEnabled).Select(static one => new Choice(one.Template.Key, one.Template.NameEn, one.Template.NameZh))];
}
