using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Choices;

namespace ResponseWorkflow.Application.Orders.Activities;

/// <summary>Offers the sections of the tracking board to the designer. Safe for use by several threads.</summary>
/// <param name="options">The sections.</param>
public sealed class SectionChoices(IOptions<OrderOptions> options) : IChoiceSource
{
    /// <inheritdoc/>
    public string ListName => SectionList.Name;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken) =>
        new([.. options.Value.EffectiveSections.Select(static one => new Choice(one.Key, one.NameEn, one.NameZh))]);
}
