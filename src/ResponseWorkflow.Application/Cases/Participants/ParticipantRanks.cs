using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases.Participants;

/// <summary>Which reason to take part in a case outlasts which: one that ends must not hide one that does not.</summary>
internal static class ParticipantRanks
{
    private static readonly RowUpdate<CaseParticipantRow> Raised = new([nameof(CaseParticipantRow.Role)]);

    /// <summary>Whether somebody who takes part for this reason can be removed by hand.</summary>
    public static bool MayBeRemoved(ParticipantRole role) => Of(role) == 0;

    /// <summary>Notes a further reason, where it outlasts the one that is noted.</summary>
    public static void Raise(StorageTransaction storage, CaseParticipantRow row, ParticipantRole role)
    {
        if (Of(role) <= Of(row.Role))
            return;
        row.Role = role;
        storage.Update(Raised, row);
    }

    private static int Of(ParticipantRole role) => role switch
    {
        ParticipantRole.Added or ParticipantRole.Mentioned => 0,
        ParticipantRole.CustomerManager => 1,
        ParticipantRole.Starter or ParticipantRole.Owner or ParticipantRole.TaskHolder => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
