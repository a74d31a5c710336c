using System.Diagnostics;
using System.Threading.Channels;

namespace TestKit.Processes;

/// <summary>A program in a process of its own, which a test may kill. Ends with this object at the latest.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _output;
    private readonly Task<string> _errors;

    private ChildProcess(Process process)
    {
        _process = process;
        _output = ReadAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it is over.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>What it writes to its standard output, line by line; ends with the process.</summary>
    public ChannelReader<string> Lines => _lines.Reader;

    /// <summary>Its standard input.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>All that it wrote to its standard error, when it is over.</summary>
    public Task<string> Errors => _errors;

    /// <summary>Starts a program.</summary>
    /// <param name="file">Its file, or its name on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables that are added to this process's; null removes one.</param>
    public static ChildProcess Start(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            start.Environment[name] = value;
        return new ChildProcess(Process.Start(start) ?? throw new InvalidOperationException($"'{file}' did not start."));
    }

    /// <summary>Starts a .NET program.</summary>
    /// <param name="assembly">Its <c>.dll</c>; that of this process when null.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables that are added to this process's; null removes one.</param>
    public static ChildProcess StartDotnet(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        Start("dotnet", ["exec", assembly, .. arguments], environment);

    /// <summary>Waits for a line of its output; earlier lines are passed over.</summary>
    /// <exception cref="InvalidOperationException">It ended without that line; the message holds what it wrote to its standard error.</exception>
    public async Task<string> WaitForLineAsync(Predicate<string> isIt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isIt);
        await foreach (var line in _lines.Reader.ReadAllAsync(cancellationToken))
        {
            if (isIt(line))
                return line;
        }

        throw new InvalidOperationException($"The process ended without the line that was waited for: {await _errors.WaitAsync(cancellationToken)}");
    }

    /// <summary>Kills it (SIGKILL), with the processes that it has started, and waits until it is gone.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill(entireProcessTree: true);
        await WaitForExitAsync(cancellationToken);
    }

    /// <summary>Asks it to end (SIGTERM).</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        using (var kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(cancellationToken);
        return await WaitForExitAsync(cancellationToken);
    }

    /// <summary>Waits until it is over.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync(CancellationToken.None);
        await _output;
        await _errors;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _lines.Writer.TryWrite(line);
        _lines.Writer.Complete();
    }
}
