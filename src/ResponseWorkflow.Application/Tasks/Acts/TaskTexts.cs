using ResponseWorkflow.Application.Organisation.Users;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>Checks what people write into acts.</summary>
internal static class TaskTexts
{
    /// <summary>A reason or a comment.</summary>
    /// <exception cref="Refusals.RefusedException">It is missing though it must be there, too long, or holds markup.</exception>
    public static void Check(string field, string? text, bool isRequired)
    {
        var checks = new UserChecks().Reason(field, text?.Contains('\0', StringComparison.Ordinal) == true ? "<!" : text);
        if (isRequired && string.IsNullOrWhiteSpace(text))
            checks.Add([UserRefusals.Missing(field)]);
        checks.Done();
    }
}
