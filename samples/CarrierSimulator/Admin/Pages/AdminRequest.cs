using System.Globalization;

namespace CarrierSimulator.Admin.Pages;

/// <summary>What a page is asked for.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Query">What follows the path.</param>
/// <param name="Words">The words of the reader's language.</param>
internal sealed record AdminRequest(string Path, IQueryCollection Query, AdminWords Words)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 25;

    /// <summary>Rows before the page.</summary>
    public int Offset => int.TryParse(Query["offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : 0;

    /// <summary>A part of the query; empty when it is not there.</summary>
    public string Part(string name) => Query[name].ToString().Trim();

    /// <summary>The rows of the page.</summary>
    public IEnumerable<T> Rows<T>(IEnumerable<T> all) => all.Skip(Offset).Take(PageSize);
}
