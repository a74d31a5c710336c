using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Notices.CallOuts;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Offers the effects of faults to the designer. Safe for use by several threads.</summary>
/// <param name="options">The effects.</param>
public sealed class EffectChoices(IOptions<CallOutOptions> options) : IChoiceSource
{
    /// <inheritdoc/>
    public string ListName => EffectList.Name;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken) =>
        new([.. options.Value.EffectiveEffects.Select(static one => new Choice(one.Key, one.NameEn, one.NameZh))]);
}
