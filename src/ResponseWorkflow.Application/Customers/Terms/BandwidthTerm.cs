namespace ResponseWorkflow.Application.Customers.Terms;

/// <summary>A unit in which people speak of bandwidths.</summary>
public sealed class BandwidthTerm
{
    /// <summary>The key that rows store, which is also what people write, such as <c>Mbit/s</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>How many kbit/s it has.</summary>
    public long Kilobits { get; set; } = 1;

    /// <summary>Other ways to write it.</summary>
    public IList<string> Aliases { get; } = [];

    /// <summary>Whether people mean it by a text.</summary>
    internal bool IsCalled(string text) => string.Equals(Key, text, StringComparison.OrdinalIgnoreCase) || Aliases.Any(alias => string.Equals(alias, text, StringComparison.OrdinalIgnoreCase));
}
