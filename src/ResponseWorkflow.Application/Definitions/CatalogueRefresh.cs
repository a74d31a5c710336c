using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>Has the node see what other nodes publish, within the interval of <see cref="WorkOptions.CatalogueInterval"/>.</summary>
public sealed class CatalogueRefresh(DefinitionCatalogue catalogue, IOptions<WorkOptions> options) : ISweep
{
    /// <inheritdoc/>
    public string Name => "catalogue";

    /// <inheritdoc/>
    public WorkKind? Kind => null;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.CatalogueInterval;

    /// <inheritdoc/>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = catalogue.Revision;
        await catalogue.RefreshAsync(cancellationToken);
        return catalogue.Revision == before ? 0 : 1;
    }
}
