using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Choices;

/// <summary>Fills a list of the designer from live data: roles, units, time-limit keys, forms, templates.</summary>
/// <remarks>
/// An input names the list by <see cref="InputAttribute.OptionsProvider"/>; register the source as a service and it is found. It is asked whenever somebody opens
/// the designer, so it should answer from memory or by one indexed read.
/// </remarks>
public interface IChoiceSource
{
    /// <summary>Name of the list, as <see cref="IOptionsProvider.ListName"/> says it.</summary>
    string ListName { get; }

    /// <summary>The entries as they are now.</summary>
    ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken);
}
