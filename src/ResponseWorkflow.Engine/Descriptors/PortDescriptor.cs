namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>A port of an activity type.</summary>
/// <param name="Name">Stable name; definitions store it.</param>
/// <param name="DisplayName">Text for people.</param>
/// <param name="Type">Nested activity or outcome.</param>
/// <param name="IsBrowsable">Whether the designer shows it.</param>
public sealed record PortDescriptor(string Name, string DisplayName, PortType Type, bool IsBrowsable = true);
