namespace ResponseWorkflow.Application.Customers.Terms;

/// <summary>An entry of a list that the centre keeps itself, such as a grade of customers: a key that is stored, and what people call it.</summary>
public sealed class Term
{
    /// <summary>The key that rows store.</summary>
    public string Key { get; set; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Other names that files use, such as <c>A</c> for the highest grade.</summary>
    public IList<string> Aliases { get; } = [];

    /// <summary>Whether people mean this entry by a text.</summary>
    internal bool IsCalled(string text) =>
        Same(Key, text) || Same(NameZh, text) || Same(NameEn, text) || Aliases.Any(alias => Same(alias, text));

    private static bool Same(string name, string text) => string.Equals(name, text, StringComparison.OrdinalIgnoreCase);
}
