using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>Steps that commands about keys and tokens share.</summary>
internal static class KeySteps
{
    private static readonly RowUpdate<ApiKeyRow> Revocation = new([nameof(ApiKeyRow.RevokedAt)]);

    /// <summary>Revokes a key.</summary>
    public static async Task RevokeAsync(StorageTransaction transaction, AuditTrail audit, ApiKeyRow row, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        row.RevokedAt = now;
        transaction.Update(Revocation, row);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.KeyRevoked, AuditSubjects.Key(row.Id), Facts(row)), cancellationToken);
    }

    /// <summary>What the audit trail says of a key: never the key itself.</summary>
    public static object Facts(ApiKeyRow row) => new { row.Name, row.Prefix, row.UserId, row.UnitId, row.Roles, row.Scopes, row.ExpiresAt };
}
