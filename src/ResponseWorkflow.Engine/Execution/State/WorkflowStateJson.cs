using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>The stored form of <see cref="WorkflowState"/>: compact JSON with short names, described in <c>docs/state-format.md</c>.</summary>
/// <remarks>
/// Members that have their default are left out. Instants are UTC ticks (100 ns since 0001-01-01). The form carries its version: a newer
/// one is refused.
/// </remarks>
public static class WorkflowStateJson
{
    /// <summary>The version of the form that is written.</summary>
    public const int FormatVersion = 1;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a state. Equal states give equal bytes.</summary>
    public static byte[] Write(WorkflowState state)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(state, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a state into a buffer.</summary>
    public static void Write(WorkflowState state, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(state);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        StateWriter.Write(writer, state);
    }

    /// <summary>Reads a state.</summary>
    /// <exception cref="FormatException">The bytes are no state, or one of a newer form.</exception>
    public static WorkflowState Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DataJson.MaxDepth + 16 });
            if (!reader.Read())
                throw new FormatException("The state is empty.");
            var state = StateReader.Read(ref reader);
            return reader.Read() ? throw new FormatException("There is something after the state.") : state;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The state cannot be read: {exception.Message}", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"The state cannot be read: {exception.Message}", exception);
        }
    }
}
