using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Cases;

/// <summary>By which way a case comes in: what it demands, and what is stored along with it in the same transaction.</summary>
internal sealed record CaseEntrance
{
    /// <summary>Somebody starts it on the pages or by the API of cases.</summary>
    public static CaseEntrance Usual { get; } = new() { Name = "startCase", Permission = Permissions.StartCases };

    /// <summary>Name of the command, by which a repeat is told from another command.</summary>
    public required string Name { get; init; }

    /// <summary>What whoever starts the case must be allowed in its unit.</summary>
    public required string Permission { get; init; }

    /// <summary>What belongs to the command beside the case; empty for nothing.</summary>
    public string Further { get; init; } = "";

    /// <summary>Runs in the transaction before anything else; may refuse.</summary>
    public Func<RuntimeTransaction, CancellationToken, Task> Before { get; init; } = static (_, _) => Task.CompletedTask;

    /// <summary>Runs when the case has its number, before its process begins.</summary>
    public Action<RuntimeTransaction, CaseRow> Started { get; init; } = static (_, _) => { };
}
