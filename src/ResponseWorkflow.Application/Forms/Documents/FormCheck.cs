using ResponseWorkflow.Application.Forms.Conditions;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>A rule over several fields, which the process owner words.</summary>
/// <param name="Field">The field at which a breach is told.</param>
/// <param name="Holds">What must hold.</param>
/// <param name="Message">What is told otherwise.</param>
internal sealed record FormCheck(FormField Field, FormCondition Holds, FormText Message);
