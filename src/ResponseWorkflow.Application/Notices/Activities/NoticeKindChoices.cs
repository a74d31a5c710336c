using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Offers the kinds of notices that there are to the designer. Safe for use by several threads.</summary>
/// <param name="terms">The kinds.</param>
public sealed class NoticeKindChoices(StoredNoticeTerms terms) : IChoiceSource
{
    /// <inheritdoc/>
    public string ListName => NoticeKindList.Name;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await terms.InForceAsync(cancellationToken)).Kinds.Where(static kind => kind.IsEnabled && kind.Key != NoticeKinds.Digest).Select(static kind => new Choice(kind.Key, kind.NameEn, kind.NameZh))];
}
