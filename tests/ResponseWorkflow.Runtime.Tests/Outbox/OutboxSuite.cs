using Microsoft.AspNetCore.Http;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Runtime.Tests.Outbox.Support;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>A suite that holds on every database; it has one subclass for each.</summary>
public abstract class OutboxSuite<TStore> : IAsyncLifetime
    where TStore : IOutboxStore, new()
{
    internal OutboxWorld World { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => World = await OutboxWorld.CreateAsync<TStore>();

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The other system answers with statuses in turn, the last again and again.</summary>
    protected void AnswerWith(params int[] statuses)
    {
        var count = 0;
        World.Stub.Answer = context =>
        {
            context.Response.StatusCode = statuses[Math.Min(Interlocked.Increment(ref count), statuses.Length) - 1];
            return Task.CompletedTask;
        };
    }

    /// <summary>A call that nobody waits for.</summary>
    protected async Task InsertAsync(string kind, string request)
    {
        await using var context = World.Provider.CreateContext();
        context.Add(new OutboxRow
        {
            Id = $"{kind}-call",
            Kind = kind,
            InstanceId = "none",
            Target = kind,
            Request = request,
            MaxAttempts = 3,
            NextAttemptAt = World.Clock.GetUtcNow(),
            CreatedAt = World.Clock.GetUtcNow(),
        });
        await context.SaveChangesAsync(Token);
    }

    /// <summary>The other system answers only when the returned task source is set.</summary>
    private protected TaskCompletionSource HoldAnswers()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        World.Stub.Answer = async context =>
        {
            await release.Task.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync("ok");
        };
        return release;
    }
}
