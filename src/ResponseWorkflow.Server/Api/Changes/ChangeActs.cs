namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>What was done to something that has changed; those of the audit trail beside them.</summary>
internal static class ChangeActs
{
    public const string Saved = "saved";
    public const string Deleted = "deleted";
    public const string Started = "started";
    public const string Ended = "ended";
    public const string Changed = "changed";
    public const string Added = "added";
}
