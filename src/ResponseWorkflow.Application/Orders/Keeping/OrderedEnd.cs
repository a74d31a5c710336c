using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>An end of a circuit as the data of a dispatch order has it.</summary>
/// <param name="Branch">Code or id of its branch; null when that is missing.</param>
/// <param name="Site">What the place is called; null when that is missing.</param>
/// <param name="Address">Its address; null when that is missing.</param>
internal sealed record OrderedEnd(string? Branch, string? Site, string? Address)
{
    /// <summary>An end of which nothing is said.</summary>
    public static OrderedEnd None { get; } = new(null, null, null);

    /// <summary>What lists show of it.</summary>
    public string? Place => Address is null ? Site : Site is null || Address.Contains(Site, StringComparison.OrdinalIgnoreCase) ? Address : $"{Site}, {Address}";

    /// <summary>Whether it is the same place as another one.</summary>
    public bool IsSameAs(OrderedEnd other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Site is not null || Address is not null) && Same(Site, other.Site) && (Address is null || other.Address is null || Same(Address, other.Address));
    }

    /// <summary>Reads one.</summary>
    public static OrderedEnd Read(DataObject data) => new(Text(data, "branch"), Text(data, "site"), Text(data, "address"));

    /// <summary>A text; null when it is missing or empty.</summary>
    public static string? Text(DataObject data, string name) => data[name].TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static bool Same(string? one, string? other) => string.Equals(Narrow(one), Narrow(other), StringComparison.OrdinalIgnoreCase);

    // Spaces that nobody sees make no other place.
    private static string Narrow(string? text) => string.Concat((text ?? "").Where(static letter => !char.IsWhiteSpace(letter)));
}
