using System.Security.Cryptography;
using System.Text;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The key of a trigger: the same for the same trigger of every version of a definition, so that a timed trigger keeps its beat over a publication.</summary>
public static class TriggerKey
{
    /// <summary>Makes the key.</summary>
    /// <param name="definitionId">Logical id of the definition.</param>
    /// <param name="activityId">The trigger activity.</param>
    /// <param name="hash">Hash of what it waits for.</param>
    /// <returns>The definition's id, a colon and 32 hex digits.</returns>
    public static string Of(string definitionId, string activityId, string hash) =>
        $"{definitionId}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{activityId}|{hash}")).AsSpan(0, 16))}";
}
