using System.Globalization;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>The expression types that the engine evaluates.</summary>
public static class ExpressionDescriptors
{
    /// <summary>All of them, with English texts. Those that the designer writes by itself are there but not offered.</summary>
    public static IReadOnlyList<ExpressionDescriptor> All { get; } =
    [
        new("Literal", "Literal", IsBrowsable: false),
        new("Object", "Object", IsBrowsable: false, "json"),
        new("Json", "JSON", IsBrowsable: false, "json"),
        new("Variable", "Variable", IsBrowsable: true),
        new("Input", "Input", IsBrowsable: true),
        new("JavaScript", "JavaScript", IsBrowsable: true, "javascript"),
        new("Liquid", "Liquid", IsBrowsable: true, "liquid"),
    ];

    /// <summary>All of them with texts in a language; where it has none, the English ones.</summary>
    public static IReadOnlyList<ExpressionDescriptor> Localize(CultureInfo culture) =>
        DescriptorTexts.None.With(typeof(ExpressionDescriptors).Assembly).For(culture) is { } table
            ? [.. All.Select(descriptor => descriptor with { DisplayName = table.Find($"expression:{descriptor.Type}")?.DisplayName ?? descriptor.DisplayName })]
            : All;
}
