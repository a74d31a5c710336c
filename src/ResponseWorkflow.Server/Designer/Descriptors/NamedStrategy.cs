namespace ResponseWorkflow.Server.Designer.Descriptors;

/// <summary>A strategy that a definition may choose, in Chinese and English.</summary>
/// <param name="Name">What definitions store.</param>
/// <param name="Text">Its title in English.</param>
/// <param name="TextZh">Its title in Chinese.</param>
/// <param name="Help">What it does, in English.</param>
/// <param name="HelpZh">What it does, in Chinese.</param>
internal sealed record NamedStrategy(string Name, string Text, string TextZh, string Help, string HelpZh)
{
    /// <summary>As the designer reads strategies that are types.</summary>
    public object ToTyped(bool isEnglish) => new { TypeName = Name, DisplayName = isEnglish ? Text : TextZh, Description = isEnglish ? Help : HelpZh };

    /// <summary>As the designer reads strategies that have names.</summary>
    public object ToNamed(bool isEnglish) => new { Name, DisplayName = isEnglish ? Text : TextZh, Description = isEnglish ? Help : HelpZh };
}
