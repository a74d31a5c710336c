using System.Collections.Immutable;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms;

/// <summary>Stands in where nothing is known of line tests: no field has a template.</summary>
internal sealed class NoIndicatorSheets : IIndicatorSheets
{
    public Task<IReadOnlyDictionary<string, IIndicatorSheet>> ReadAsync(ResponseDbContext context, IReadOnlyList<IndicatorField> fields, DataObject facts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, IIndicatorSheet>>(ImmutableDictionary<string, IIndicatorSheet>.Empty);
}
