using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Transitions;

/// <summary>What transitions need beside their transaction. Safe for use by several threads.</summary>
public sealed class RuntimeServices
{
    /// <summary>Puts the services together.</summary>
    public RuntimeServices(
        Database database,
        IDefinitionCatalogue catalogue,
        ISeedSource seeds,
        TimeProvider time,
        IOptions<RuntimeOptions> options,
        WorkSignals signals,
        IEnumerable<IEffectHandler> effectHandlers,
        IEnumerable<ITransactionStep> steps,
        RuntimeMetrics metrics,
        InstanceChanges changes,
        ILogger<RuntimeTransaction> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        Database = database;
        Catalogue = catalogue;
        Seeds = seeds;
        Time = time;
        Options = options.Value;
        BurstOptions = Options.ToBurstOptions();
        Signals = signals;
        EffectHandlers = [.. effectHandlers];
        Steps = [.. steps];
        Metrics = metrics;
        Changes = changes;
        Logger = logger;
    }

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>The definitions.</summary>
    public IDefinitionCatalogue Catalogue { get; }

    /// <summary>Seeds and ids.</summary>
    public ISeedSource Seeds { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>Settings.</summary>
    public RuntimeOptions Options { get; }

    /// <summary>Wakes workers.</summary>
    public WorkSignals Signals { get; }

    /// <summary>Handlers of effects that the engine does not know.</summary>
    public IReadOnlyList<IEffectHandler> EffectHandlers { get; }

    /// <summary>What rooms of the application add to every transaction on instances.</summary>
    public IReadOnlyList<ITransactionStep> Steps { get; }

    /// <summary>What is measured.</summary>
    public RuntimeMetrics Metrics { get; }

    /// <summary>Who is told of transitions of this node.</summary>
    public InstanceChanges Changes { get; }

    internal BurstOptions BurstOptions { get; }

    internal ILogger Logger { get; }

    /// <summary>Now, in whole microseconds: what every database keeps.</summary>
    public DateTimeOffset Now()
    {
        var now = Time.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>Runs work on instances in one transaction: their bursts, and all that these cause, are stored together or not at all.</summary>
    /// <param name="work">The work. It is run again from its beginning when another transaction was in the way.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<T> RunAsync<T>(Func<RuntimeTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        Database.RunAsync(
            async (storage, token) =>
            {
                var transaction = new RuntimeTransaction(storage, this);
                try
                {
                    var result = await work(transaction, token);
                    await transaction.CompleteAsync(token);
                    return result;
                }
                finally
                {
                    if (transaction.EngineTime > TimeSpan.Zero)
                        Metrics.EngineTook(transaction.EngineTime);
                }
            },
            cancellationToken);
}
