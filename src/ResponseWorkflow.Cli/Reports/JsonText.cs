using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResponseWorkflow.Cli.Reports;

/// <summary>Makes JSON text in which Chinese and other letters stand as they are.</summary>
internal static class JsonText
{
    // Deep enough for values of the deepest nesting that is read, inside the deepest chain of child workflows.
    private const int MaxDepth = 1000;

    /// <summary>What a write callback writes, as text.</summary>
    public static string Of(Action<Utf8JsonWriter> write, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, MaxDepth = MaxDepth, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(buffer, options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
