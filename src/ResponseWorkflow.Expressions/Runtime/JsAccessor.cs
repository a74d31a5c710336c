namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>The functions behind an accessor property. Immutable: redefining one half makes a new pair.</summary>
internal sealed record JsAccessor(JsFunction? Getter, JsFunction? Setter);
