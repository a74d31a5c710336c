namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>An expression type that inputs may have.</summary>
/// <param name="Type">Its name in definitions.</param>
/// <param name="DisplayName">Text for people.</param>
/// <param name="IsBrowsable">Whether the designer offers it.</param>
/// <param name="MonacoLanguage">The language of the designer's text editor, or null when it has no text.</param>
public sealed record ExpressionDescriptor(string Type, string DisplayName, bool IsBrowsable, string? MonacoLanguage = null)
{
    /// <summary>Whether definitions can store it.</summary>
    public bool IsSerializable { get; init; } = true;
}
