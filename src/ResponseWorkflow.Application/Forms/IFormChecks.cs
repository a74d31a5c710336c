using System.Text.Json;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms;

/// <summary>Checks forms, and what people fill in, by the rules that the page has too. Must be safe for use by several threads.</summary>
public interface IFormChecks
{
    /// <summary>What is wrong with a form itself, such as an unknown kind of field; empty when nothing is.</summary>
    /// <param name="form">A form as definitions hold it: a JSON object with <c>schema</c> and <c>ui</c>.</param>
    IReadOnlyList<Refusal> CheckForm(JsonElement form);

    /// <summary>What is wrong with what was filled in, one entry for each field; empty when nothing is.</summary>
    /// <param name="form">The form, without faults of its own.</param>
    /// <param name="data">What was filled in: a JSON object.</param>
    /// <param name="facts">What read-only and computed fields and conditions may refer to: a JSON object, such as the case's data.</param>
    /// <param name="stage">How strictly.</param>
    /// <param name="signer">Id of the user who fills it in: a signature by password must be his own. Null for a program, which cannot sign.</param>
    /// <param name="sheets">What the fields of <see cref="IndicatorFields"/> ask for, by name; one that is left out has no template.</param>
    IReadOnlyList<Refusal> CheckData(JsonElement form, JsonElement data, JsonElement facts, FormStage stage, string? signer, IReadOnlyDictionary<string, IIndicatorSheet>? sheets = null);

    /// <summary>
    /// What is stored of what was filled in: the fields that are shown, without what is empty; read-only fields are left out, and computed ones are computed here,
    /// whatever was sent. What cannot be computed, as in a draft that is half filled in, is left out.
    /// </summary>
    /// <param name="form">The form, without faults of its own.</param>
    /// <param name="data">What was filled in, in which <see cref="CheckData"/> found nothing wrong.</param>
    /// <param name="facts">What read-only and computed fields and conditions may refer to: a JSON object.</param>
    /// <param name="sheets">What the fields of <see cref="IndicatorFields"/> ask for, by name; without one, what was measured is not judged.</param>
    /// <exception cref="RefusedException">One of them cannot be read at all.</exception>
    DataObject Apply(JsonElement form, JsonElement data, JsonElement facts, IReadOnlyDictionary<string, IIndicatorSheet>? sheets = null);

    /// <summary>A form as pages show it: the lists of the settings that it refers to are written out.</summary>
    /// <param name="form">The form, as definitions hold it.</param>
    string Written(string form);

    /// <summary>The fields of a form that take indicators of line tests; empty for a form with faults.</summary>
    /// <param name="form">The form.</param>
    IReadOnlyList<IndicatorField> IndicatorFields(JsonElement form);
}
