using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>Checks of what every command has.</summary>
internal static class OriginChecks
{
    /// <summary>The key and the cause fit their columns.</summary>
    public static FieldChecks Origin(this FieldChecks checks, CommandOrigin origin) =>
        checks.Length("Idempotency-Key", origin.IdempotencyKey).Length("cause", origin.Cause);
}
