using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>Ids of bookmarks: the instance's id, a hyphen, and the bookmark's number in the instance.</summary>
internal static class BookmarkIds
{
    /// <summary>Takes an id apart.</summary>
    public static bool TryParse(string id, [NotNullWhen(true)] out string? instanceId, out int number)
    {
        (instanceId, number) = (null, 0);
        var hyphen = id.LastIndexOf('-');
        if (hyphen <= 0 || !int.TryParse(id.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return false;
        instanceId = id[..hyphen];
        return true;
    }
}
