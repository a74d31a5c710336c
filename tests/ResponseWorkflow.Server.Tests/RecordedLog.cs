using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ResponseWorkflow.Server.Tests;

/// <summary>Keeps what is logged, and lets a test wait for a line.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly LoggerExternalScopeProvider _scopes = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new(StringComparer.Ordinal);

    public IEnumerable<string> Lines => _lines;

    /// <summary>Ends when a line that contains the text has been written.</summary>
    public Task LineAsync(string text, CancellationToken cancellationToken)
    {
        var source = _awaited.GetOrAdd(text, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
            source.TrySetResult();
        return source.Task.WaitAsync(cancellationToken);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public ILogger<T> For<T>() => LoggerFactory.Create(builder => builder.AddProvider(this)).CreateLogger<T>();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var scopes = new List<IEnumerable<KeyValuePair<string, object?>>?>();
        var line = $"{logLevel}: {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}";
        _scopes.ForEachScope(static (scope, text) => text.Add(scope as IEnumerable<KeyValuePair<string, object?>>), scopes);
        line += string.Concat(scopes.OfType<IEnumerable<KeyValuePair<string, object?>>>().SelectMany(static facts => facts).Select(static fact => $" [{fact.Key}={fact.Value}]"));
        _lines.Enqueue(line);
        foreach (var (text, source) in _awaited)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                source.TrySetResult();
        }
    }

    public void Dispose()
    {
    }
}
