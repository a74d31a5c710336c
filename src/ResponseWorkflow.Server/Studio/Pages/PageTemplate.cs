using System.Text;
using System.Text.Encodings.Web;

namespace ResponseWorkflow.Server.Studio.Pages;

/// <summary>HTML with places <c>{{name}}</c>. What is put there is text, never markup: everything is encoded.</summary>
internal sealed class PageTemplate
{
    private readonly List<Part> _parts = [];

    /// <summary>Reads a template.</summary>
    public PageTemplate(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var begin)
        {
            var end = rest.IndexOf("}}", StringComparison.Ordinal);
            _parts.Add(new Part(rest[..begin].ToString(), IsPlace: false));
            _parts.Add(new Part(rest[(begin + 2)..end].ToString(), IsPlace: true));
            rest = rest[(end + 2)..];
        }

        _parts.Add(new Part(rest.ToString(), IsPlace: false));
    }

    /// <summary>Fills it in.</summary>
    /// <exception cref="KeyNotFoundException">A place has no value.</exception>
    public string Fill(IReadOnlyDictionary<string, string> values)
    {
        var html = new StringBuilder();
        foreach (var part in _parts)
            html.Append(part.IsPlace ? HtmlEncoder.Default.Encode(values[part.Text]) : part.Text);
        return html.ToString();
    }

    private sealed record Part(string Text, bool IsPlace);
}
