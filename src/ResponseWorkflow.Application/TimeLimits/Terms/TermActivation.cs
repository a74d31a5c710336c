using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>Has versions for running clocks reach them when their first instant has come: that is a change of its own, which every node sees.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="terms">Told of it.</param>
/// <param name="audit">Told of it, in its transaction.</param>
/// <param name="options">How often it looks.</param>
/// <param name="time">The clock.</param>
public sealed class TermActivation(Database database, StoredTerms terms, AuditTrail audit, IOptions<TermOptions> options, TimeProvider time) : ISweep
{
    private static readonly Actor Program = Actor.Program("ResponseWorkflow");
    private static readonly RowUpdate<TermRow> Reached = new([nameof(TermRow.IsReached)]);

    /// <inheritdoc/>
    public string Name => "time-limit-terms";

    /// <inheritdoc/>
    public WorkKind? Kind => null;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.ActivationInterval;

    /// <inheritdoc/>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using (var context = database.CreateContext())
        {
            if (!await Due(context, now).AnyAsync(cancellationToken))
                return 0;
        }

        return await database.RunAsync(
            async (transaction, token) =>
            {
                await transaction.LockAsync(TermLock.Name, exclusive: true, token);
                var due = await Due(transaction.Context, now).ToListAsync(token);
                if (due.Count == 0)
                    return 0;
                var generation = await StoredTerms.GenerationAsync(transaction.Context, token) + 1;
                transaction.Insert(new TermGenerationRow { Number = generation, At = now, Author = Program.Name });
                foreach (var row in due)
                {
                    row.IsReached = true;
                    transaction.Update(Reached, row);
                    await audit.AppendAsync(transaction, Program.Entry(AuditActs.LimitReached, AuditSubjects.Limit(row.Name), after: new { row.Version, generation }), token);
                }

                transaction.AfterCommit(terms.Forget);
                return due.Count;
            },
            cancellationToken);
    }

    private static IQueryable<TermRow> Due(ResponseDbContext context, DateTimeOffset now) =>
        context.TimeLimitTerms.Where(row => row.Reach == TermReach.RunningClocks && !row.IsReached && row.ValidFrom <= now);
}
