using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Http;

/// <summary>A path with route parameters, such as <c>orders/{id}</c>.</summary>
internal sealed class HttpPathTemplate
{
    private readonly RouteTemplate _template;
    private readonly TemplateMatcher _matcher;

    private HttpPathTemplate(string text, RouteTemplate template)
    {
        Text = text;
        _template = template;
        _matcher = new TemplateMatcher(template, []);
    }

    /// <summary>The template as it is written.</summary>
    public string Text { get; }

    /// <summary>Orders templates that match the same path: the one that says more, from the left, comes first.</summary>
    public string Precedence => string.Concat(_template.Segments.Select(static segment => RankOf(segment).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads a template; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HttpPathTemplate? template)
    {
        try
        {
            template = new HttpPathTemplate(text, TemplateParser.Parse(text));
            return true;
        }
        catch (ArgumentException)
        {
            // What a script makes of a path need not be a template: nothing can match it then but the very same path.
            template = null;
            return false;
        }
    }

    /// <summary>Whether a text may be a template at all.</summary>
    public static bool HasParameters(string text) => text.Contains('{', StringComparison.Ordinal);

    /// <summary>Matches a path.</summary>
    /// <param name="path">The path, beginning with a slash.</param>
    /// <param name="values">The values of the parameters, by the names that the template has.</param>
    public bool Matches(string path, [NotNullWhen(true)] out DataObject? values)
    {
        values = null;
        var route = new RouteValueDictionary();
        if (!_matcher.TryMatch(path, route))
            return false;
        var data = new DataObject.Builder();
        foreach (var parameter in _template.Parameters)
        {
            if (route.TryGetValue(parameter.Name!, out var value) && value is not null)
                data.Set(parameter.Name!, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        values = data.ToObject();
        return true;
    }

    private static int RankOf(TemplateSegment segment)
    {
        if (segment.Parts.All(static part => part.IsLiteral))
            return 1;
        if (!segment.IsSimple)
            return 2;
        return segment.Parts[0].IsCatchAll ? 4 : 3;
    }
}
