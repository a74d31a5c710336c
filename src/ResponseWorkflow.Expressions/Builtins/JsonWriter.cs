using System.Globalization;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Writes values of the script as JSON, on the budget of the run.</summary>
internal sealed class JsonWriter
{
    private readonly ScriptRun _run;
    private readonly BudgetedText _text;
    private readonly JsFunction? _replacer;
    private readonly HashSet<string>? _names;
    private readonly string _indent;
    private readonly HashSet<JsObject> _open = new(ReferenceEqualityComparer.Instance);
    private string _margin = "\n";

    /// <summary>Prepares writing.</summary>
    /// <param name="run">The run that pays.</param>
    /// <param name="replacer">Is asked for each value, or null.</param>
    /// <param name="names">The only properties to write, in this order; null for all.</param>
    /// <param name="indent">What each level adds to the margin; empty for one line.</param>
    public JsonWriter(ScriptRun run, JsFunction? replacer, HashSet<string>? names, string indent)
    {
        _run = run;
        _text = new(run);
        _replacer = replacer;
        _names = names;
        _indent = indent;
    }

    /// <summary>Writes a value; null when JSON has no form for it.</summary>
    public string? Write(JsValue value)
    {
        JsObject? holder = null;
        if (_replacer is not null)
        {
            holder = new JsObject(_run);
            holder.Create(_run, "", value);
        }

        return TryWrite(holder, "", value) ? _text.ToString() : null;
    }

    /// <summary>Writes a string with its quotes.</summary>
    public static void WriteString(BudgetedText text, string value)
    {
        text.Append('"');
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c >= ' ' && c != '"' && c != '\\' && !char.IsSurrogate(c))
                continue;
            if (char.IsSurrogate(c) && i + 1 < value.Length && char.IsSurrogatePair(c, value[i + 1]))
            {
                i++;
                continue;
            }

            text.Append(value.AsSpan(start, i - start)).Append(Escape(c));
            start = i + 1;
        }

        text.Append(value.AsSpan(start)).Append('"');
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    private bool TryWrite(JsObject? holder, string name, JsValue value)
    {
        _run.Step();
        if (value.Object is { } source && source.Get(_run, "toJSON").Reference is JsFunction toJson)
            value = toJson.Call(_run, value, [name]);
        if (_replacer is not null)
            value = _replacer.Call(_run, JsValue.FromNullable(holder), [name, value]);
        if (value.Reference is JsPrimitiveObject wrapped)
            value = Unwrap(wrapped);

        switch (value.Reference)
        {
            case null or JsFunction:
                return false;
            case JsArray array:
                WriteArray(array);
                return true;
            case JsObject target:
                WriteObject(target);
                return true;
        }

        if (value.TryGetString(out var text))
            WriteString(_text, text);
        else if (value.IsNumber)
            _text.Append(double.IsFinite(value.Number) ? NumberText.ToText(value.Number) : "null");
        else
            _text.Append(value.IsNull ? "null" : value.IsTrue ? "true" : "false");
        return true;
    }

    private JsValue Unwrap(JsPrimitiveObject wrapped)
    {
        if (wrapped.Value.IsNumber)
            return Coercion.ToNumber(_run, wrapped);
        return wrapped.Value.IsString ? Coercion.ToText(_run, wrapped) : wrapped.Value;
    }

    private void WriteArray(JsArray array)
    {
        var outer = Open(array, '[');
        var count = array.Count;
        for (var i = 0; i < count; i++)
        {
            _text.Append(i == 0 ? "" : ",");
            WriteMargin();
            var item = array.Get(_run, (uint)i);
            // The position becomes text only for those who see it.
            var name = _replacer is not null || item.IsObject ? PropertyKey.FromIndex((uint)i) : "";
            if (!TryWrite(array, name, item))
                _text.Append("null");
        }

        Close(array, outer, count > 0, ']');
    }

    private void WriteObject(JsObject target)
    {
        var outer = Open(target, '{');
        var isFirst = true;
        foreach (var name in _names ?? (IEnumerable<string>)target.OwnKeys(_run))
        {
            var start = _text.Length;
            _text.Append(isFirst ? "" : ",");
            WriteMargin();
            WriteString(_text, name);
            _text.Append(_indent.Length == 0 ? ":" : ": ");
            if (TryWrite(target, name, target.Get(_run, name)))
                isFirst = false;
            else
                _text.Truncate(start);
        }

        Close(target, outer, !isFirst, '}');
    }

    private string Open(JsObject target, char bracket)
    {
        _run.EnterCall();
        if (!_open.Add(target))
            throw _run.TypeError("Converting circular structure to JSON");
        _text.Append(bracket);
        var outer = _margin;
        if (_indent.Length > 0)
        {
            _run.AllocateText((_margin.Length + _indent.Length) * (long)sizeof(char));
            _margin += _indent;
        }

        return outer;
    }

    private void Close(JsObject target, string outer, bool hasContent, char bracket)
    {
        _margin = outer;
        if (hasContent)
            WriteMargin();
        _text.Append(bracket);
        _open.Remove(target);
        _run.LeaveCall();
    }

    private void WriteMargin()
    {
        if (_indent.Length > 0)
            _text.Append(_margin);
    }
}
