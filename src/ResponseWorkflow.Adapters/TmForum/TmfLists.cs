using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>Reads lists, page by page. Safe for use by several threads.</summary>
internal sealed class TmfLists(TmfClient client, IOptions<SystemOptions> options)
{
    /// <summary>Entries of a list, and how many there are.</summary>
    /// <param name="call">For which call.</param>
    /// <param name="path">The list.</param>
    /// <param name="filters">What it is filtered by; those without a value are left out.</param>
    /// <param name="offset">How many are passed over.</param>
    /// <param name="limit">How many at most; null for as many as the settings allow.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(IReadOnlyList<JsonNode> Items, int Total)> ReadAsync(
        SystemCall call, string path, IEnumerable<(string Name, string? Value)> filters, int offset, int? limit, CancellationToken cancellationToken)
    {
        var query = string.Concat(filters.Where(static one => !string.IsNullOrWhiteSpace(one.Value)).Select(static one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(one.Value!)}&"));
        var most = Math.Min(limit ?? int.MaxValue, options.Value.MaxListEntries);
        var items = new List<JsonNode>();
        int total;
        while (true)
        {
            var size = Math.Min(call.Connection.PageSize, most - items.Count);
            var page = string.Create(CultureInfo.InvariantCulture, $"{path}?{query}offset={offset + items.Count}&limit={size}");
            var answer = await client.DemandAsync(call, TmfRequest.Get(page), cancellationToken);
            if (answer.Body is not JsonArray list)
                throw TmfFaults.BadAnswer("a list is no list");
            items.AddRange(list.OfType<JsonNode>().Take(most - items.Count));

            // Without the header there is no telling: the list goes on as long as its pages are full.
            total = answer.Total ?? offset + items.Count + (list.Count >= size ? 1 : 0);
            if (list.Count == 0 || items.Count >= most || offset + items.Count >= total)
                break;
        }

        return (items, Math.Max(total, items.Count));
    }

    /// <summary>What an earlier attempt of the call has made, by its external id; null when there is nothing.</summary>
    public async Task<JsonNode?> OwnAsync(SystemCall call, string path, CancellationToken cancellationToken)
    {
        var (items, _) = await ReadAsync(call, path, [("externalId", call.Id)], 0, 1, cancellationToken);

        // A system that does not know the filter answers with anything.
        return items.FirstOrDefault(one => TmfFacts.Text(one, "externalId") == call.Id);
    }
}
