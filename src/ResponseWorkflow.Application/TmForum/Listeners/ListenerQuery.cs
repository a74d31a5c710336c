using ResponseWorkflow.Application.TmForum.Notices;

namespace ResponseWorkflow.Application.TmForum.Listeners;

/// <summary>The query by which a listener chooses events.</summary>
internal static class ListenerQuery
{
    private const string EventType = "eventType";

    /// <summary>The kinds of events that are chosen; empty for all; null when the query says anything else.</summary>
    public static IReadOnlyList<string>? Read(string? query, NorthResource resource)
    {
        var known = NorthEvents.Of(resource).All;
        var chosen = new List<string>();
        foreach (var part in (query ?? "").Trim().TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 || part[..at].Trim() != EventType)
                return null;
            foreach (var name in Uri.UnescapeDataString(part[(at + 1)..]).Split(',', StringSplitOptions.TrimEntries))
            {
                if (!known.Contains(name, StringComparer.Ordinal))
                    return null;
                if (!chosen.Contains(name, StringComparer.Ordinal))
                    chosen.Add(name);
            }
        }

        return chosen;
    }
}
