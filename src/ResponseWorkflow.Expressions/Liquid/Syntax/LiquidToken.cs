namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>A token of a tag or an output.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="Text">An identifier's name, a string's content, or a number as written; the text of the token otherwise.</param>
/// <param name="Trims">For the end: whether it carries the hyphen that removes white space after it.</param>
internal readonly record struct LiquidToken(LiquidTokenKind Kind, int Start, string Text, bool Trims = false);
