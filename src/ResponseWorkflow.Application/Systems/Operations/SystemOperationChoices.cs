using ResponseWorkflow.Application.Choices;

namespace ResponseWorkflow.Application.Systems.Operations;

/// <summary>Offers the operations to the designer. Safe for use by several threads.</summary>
public sealed class SystemOperationChoices : IChoiceSource
{
    /// <inheritdoc/>
    public string ListName => SystemOperationList.Name;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken) =>
        new([.. SystemOperations.All.Select(static operation => new Choice(operation.Key, operation.NameEn, operation.NameZh))]);
}
