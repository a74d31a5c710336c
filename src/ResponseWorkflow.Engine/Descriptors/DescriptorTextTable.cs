using System.Collections.Immutable;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>The texts of descriptors in one language.</summary>
/// <remarks>
/// Keys: <c>Elsa.WriteLine</c> for a type, <c>Elsa.WriteLine.Text</c> for its input or output, <c>Elsa.WriteLine#Done</c> for a port,
/// <c>Elsa.FlowJoin.Mode=WaitAll</c> for a choice, <c>category:Flow</c> for a category, <c>expression:Literal</c> for an expression type.
/// <c>*</c> in place of the type serves all types that have no text of their own. Names and values stay as they are.
/// </remarks>
public sealed class DescriptorTextTable
{
    private const string AnyType = "*";

    private readonly ImmutableDictionary<string, DescriptorText> _texts;

    private DescriptorTextTable(ImmutableDictionary<string, DescriptorText> texts) => _texts = texts;

    /// <summary>A table without texts.</summary>
    public static DescriptorTextTable Empty { get; } = new(ImmutableDictionary.Create<string, DescriptorText>(StringComparer.Ordinal));

    /// <summary>Adds texts; those of a key that is there already are replaced.</summary>
    public DescriptorTextTable With(IEnumerable<KeyValuePair<string, DescriptorText>> texts) => new(_texts.SetItems(texts));

    /// <summary>The texts of a key, or null.</summary>
    public DescriptorText? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>The texts of an input or output.</summary>
    public DescriptorText? FindMember(string typeName, string name) => Find($"{typeName}.{name}") ?? Find($"{AnyType}.{name}");

    /// <summary>The texts of a port.</summary>
    public DescriptorText? FindPort(string typeName, string name) => Find($"{typeName}#{name}") ?? Find($"{AnyType}#{name}");

    /// <summary>The texts of a choice of an input.</summary>
    public DescriptorText? FindChoice(string typeName, string input, string value) => Find($"{typeName}.{input}={value}") ?? Find($"{AnyType}.{input}={value}");

    /// <summary>The text of a category, or null.</summary>
    public string? FindCategory(string category) => Find($"category:{category}")?.DisplayName;

    /// <summary>The descriptor in the table's language. A workflow used as activity keeps the texts that its author gave.</summary>
    public ActivityDescriptor Translate(ActivityDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var type = Find(descriptor.TypeName);
        return descriptor with
        {
            DisplayName = type?.DisplayName ?? descriptor.DisplayName,
            Description = type?.Description ?? descriptor.Description,
            Category = type?.Category ?? FindCategory(descriptor.Category) ?? descriptor.Category,
            Inputs = [.. descriptor.Inputs.Select(input => Translate(descriptor.TypeName, input))],
            Outputs = [.. descriptor.Outputs.Select(output => Translate(descriptor.TypeName, output))],
            Ports = [.. descriptor.Ports.Select(port => Translate(descriptor.TypeName, port))],
        };
    }

    private InputDescriptor Translate(string typeName, InputDescriptor input)
    {
        if (input.IsSynthetic)
            return input;
        var text = FindMember(typeName, input.Name);
        return input with
        {
            DisplayName = text?.DisplayName ?? input.DisplayName,
            Description = text?.Description ?? input.Description,
            Category = text?.Category ?? (input.Category is null ? null : FindCategory(input.Category) ?? input.Category),
            UISpecifications = input.UISpecifications is null ? null : TranslateChoices(typeName, input.Name, input.UISpecifications).AsObject(),
        };
    }

    private OutputDescriptor Translate(string typeName, OutputDescriptor output)
    {
        if (output.IsSynthetic || FindMember(typeName, output.Name) is not { } text)
            return output;
        return output with { DisplayName = text.DisplayName ?? output.DisplayName, Description = text.Description ?? output.Description };
    }

    private PortDescriptor Translate(string typeName, PortDescriptor port) =>
        FindPort(typeName, port.Name)?.DisplayName is { } displayName ? port with { DisplayName = displayName } : port;

    // Choices are the objects with a text and a value, wherever an editor keeps them.
    private DataValue TranslateChoices(string typeName, string input, DataValue value)
    {
        if (value.TryGetArray(out var array))
            return DataArray.From(array.Select(item => TranslateChoices(typeName, input, item)));
        if (!value.TryGetObject(out var source))
            return value;
        if (source["value"].TryGetString(out var choice) && source.TryGet("text", out _))
            return FindChoice(typeName, input, choice)?.DisplayName is { } text ? source.With("text", text) : source;
        var result = new DataObject.Builder(source.Count);
        foreach (var (name, item) in source.AsSpan())
            result.Set(name, TranslateChoices(typeName, input, item));
        return result.ToObject();
    }
}
