namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Iterates over a string by code point; a lone surrogate comes as it is.</summary>
internal sealed class TextIterator(string text) : ValueIterator
{
    private int _next;

    /// <inheritdoc/>
    public override bool TryNext(ScriptRun run, out JsValue value)
    {
        run.Step();
        if (_next >= text.Length)
        {
            value = default;
            return false;
        }

        if (char.IsHighSurrogate(text[_next]) && _next + 1 < text.Length && char.IsLowSurrogate(text[_next + 1]))
        {
            value = text.Substring(_next, 2);
            _next += 2;
        }
        else
        {
            value = CharacterText.Of(text[_next++]);
        }

        return true;
    }
}
