using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>Writes descriptors as the designer reads them.</summary>
public static class DescriptorJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The list of activity descriptors as UTF-8: <c>{items, count}</c>.</summary>
    public static byte[] ListOf(IReadOnlyList<ActivityDescriptor> descriptors) => Write(descriptors, Write);

    /// <summary>The list of expression descriptors as UTF-8: <c>{items, count}</c>.</summary>
    public static byte[] ListOf(IReadOnlyList<ExpressionDescriptor> descriptors) => Write(descriptors, Write);

    /// <summary>Writes one activity descriptor.</summary>
    public static void Write(Utf8JsonWriter writer, ActivityDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(descriptor);
        writer.WriteStartObject();
        writer.WriteString("typeName", descriptor.TypeName);
        writer.WriteString("namespace", descriptor.Namespace);
        writer.WriteString("name", descriptor.Name);
        writer.WriteNumber("version", descriptor.Version);
        writer.WriteString("category", descriptor.Category);
        writer.WriteString("displayName", descriptor.DisplayName);
        writer.WriteString("description", descriptor.Description);
        WriteArray(writer, "inputs", descriptor.Inputs, Write);
        WriteArray(writer, "outputs", descriptor.Outputs, Write);
        writer.WriteString("kind", descriptor.Kind.ToString());
        WriteArray(writer, "ports", descriptor.Ports, Write);
        WriteData(writer, "customProperties", descriptor.CustomProperties);
        WriteData(writer, "constructionProperties", descriptor.ConstructionProperties);
        writer.WriteBoolean("isContainer", descriptor.IsContainer);
        writer.WriteBoolean("isBrowsable", descriptor.IsBrowsable);
        writer.WriteBoolean("isStart", descriptor.IsStart);
        writer.WriteBoolean("isTerminal", descriptor.IsTerminal);
        writer.WriteBoolean("runAsynchronously", descriptor.RunAsynchronously);
        writer.WriteEndObject();
    }

    /// <summary>Writes one expression descriptor.</summary>
    public static void Write(Utf8JsonWriter writer, ExpressionDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(descriptor);
        writer.WriteStartObject();
        writer.WriteString("type", descriptor.Type);
        writer.WriteString("displayName", descriptor.DisplayName);
        writer.WriteBoolean("isSerializable", descriptor.IsSerializable);
        writer.WriteBoolean("isBrowsable", descriptor.IsBrowsable);
        writer.WriteStartObject("properties");
        if (descriptor.MonacoLanguage is not null)
            writer.WriteString("MonacoLanguage", descriptor.MonacoLanguage);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, InputDescriptor input)
    {
        writer.WriteStartObject();
        writer.WriteString("name", input.Name);
        writer.WriteString("typeName", input.TypeName);
        writer.WriteString("displayName", input.DisplayName);
        writer.WriteString("description", input.Description);
        writer.WriteNumber("order", input.Order);
        writer.WriteBoolean("isBrowsable", input.IsBrowsable);
        writer.WriteBoolean("isSerializable", input.IsSerializable);
        writer.WriteBoolean("isSynthetic", input.IsSynthetic);
        writer.WriteBoolean("isWrapped", input.IsWrapped);
        writer.WriteBoolean("autoEvaluate", input.AutoEvaluate);
        writer.WriteString("uiHint", input.UIHint);
        writer.WriteString("category", input.Category);
        WriteData(writer, "defaultValue", input.DefaultValue);
        writer.WriteString("defaultSyntax", input.DefaultSyntax);
        writer.WriteBoolean("isReadOnly", input.IsReadOnly);
        writer.WriteBoolean("isSensitive", input.IsSensitive);
        writer.WriteString("storageDriverType", input.StorageDriverType);
        WriteData(writer, "uiSpecifications", input.UISpecifications);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, OutputDescriptor output)
    {
        writer.WriteStartObject();
        writer.WriteString("name", output.Name);
        writer.WriteString("typeName", output.TypeName);
        writer.WriteString("displayName", output.DisplayName);
        writer.WriteString("description", output.Description);
        writer.WriteNumber("order", 0);
        writer.WriteBoolean("isBrowsable", output.IsBrowsable);
        writer.WriteBoolean("isSerializable", output.IsSerializable);
        writer.WriteBoolean("isSynthetic", output.IsSynthetic);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PortDescriptor port)
    {
        writer.WriteStartObject();
        writer.WriteString("name", port.Name);
        writer.WriteString("displayName", port.DisplayName);
        writer.WriteString("type", port.Type.ToString());
        writer.WriteBoolean("isBrowsable", port.IsBrowsable);
        writer.WriteEndObject();
    }

    private static byte[] Write<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            WriteArray(writer, "items", items, write);
            writer.WriteNumber("count", items.Count);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteData(Utf8JsonWriter writer, string name, DataValue value)
    {
        writer.WritePropertyName(name);
        DataJson.Write(writer, value);
    }
}
