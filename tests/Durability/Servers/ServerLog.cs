using System.Collections.Concurrent;
using System.Text.Json;

namespace Durability.Servers;

/// <summary>What the processes of a node have written: the newest lines, and every error. Safe for use by several threads.</summary>
internal sealed class ServerLog
{
    private const int Kept = 200;

    private readonly ConcurrentQueue<string> _newest = new();
    private readonly ConcurrentQueue<string> _errors = new();

    /// <summary>The entries of the levels error and critical, of all processes of the node.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The newest entries.</summary>
    public IReadOnlyCollection<string> Newest => _newest;

    /// <summary>Notes a line.</summary>
    public void Add(string line)
    {
        var (isError, text) = Read(line);
        _newest.Enqueue(text);
        while (_newest.Count > Kept)
            _newest.TryDequeue(out _);
        if (isError)
            _errors.Enqueue(text);
    }

    // Shorter than the line; what is no entry, such as a line that was cut off by a kill, is kept as it is.
    private static (bool IsError, string Text) Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var entry = json.RootElement;
            var level = entry.GetProperty("LogLevel").GetString();
            var exception = entry.TryGetProperty("Exception", out var text) ? $"\n{text.GetString()}" : "";
            return (level is "Error" or "Critical", $"{entry.GetProperty("Timestamp").GetString()} {level} {entry.GetProperty("Category").GetString()}: {entry.GetProperty("Message").GetString()}{exception}");
        }
        catch (JsonException)
        {
            return (false, line);
        }
    }
}
