using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases;

/// <summary>What a process family demands of a case that somebody starts, beyond what a schema can say. Must be safe for use by several threads.</summary>
public interface ICaseCheck
{
    /// <summary>What is wrong with a case; empty when nothing is, or the kind is none of the family's.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="command">The case, whose data fits the schema of its kind.</param>
    /// <param name="actor">Who starts it.</param>
    /// <param name="context">Where what it refers to is stored.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<Refusal>> CheckAsync(CaseKind kind, StartCase command, Actor actor, ResponseDbContext context, DateTimeOffset now, CancellationToken cancellationToken);
}
