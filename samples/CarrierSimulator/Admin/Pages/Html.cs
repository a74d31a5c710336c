using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace CarrierSimulator.Admin.Pages;

/// <summary>Pieces of pages. What is text goes through <see cref="Text"/>.</summary>
internal static class Html
{
    /// <summary>Text as HTML.</summary>
    public static string Text(object? value) => WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    /// <summary>A link.</summary>
    public static string Link(string address, string text) => $"<a href=\"{Text(address)}\">{Text(text)}</a>";

    /// <summary>A word with a colour: good, warn, bad, or none.</summary>
    public static string Tag(string text, string kind = "") => $"<span class=\"tag {kind}\">{Text(text)}</span>";

    /// <summary>A table; cells are HTML.</summary>
    /// <param name="heads">Heads; those that begin with <c>#</c> stand over numbers.</param>
    /// <param name="rows">Cells of the rows.</param>
    /// <param name="none">What is said when there is no row.</param>
    public static string Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, string none)
    {
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select((cell, column) => $"<td{(heads[column].StartsWith('#') ? " class=\"number\"" : "")}>{cell}</td>"))}</tr>"));
        if (body.Length == 0)
            body = $"<tr><td colspan=\"{heads.Count}\">{Text(none)}</td></tr>";
        return $"<div class=\"scroll\"><table><thead><tr>{string.Concat(heads.Select(static head => $"<th{(head.StartsWith('#') ? " class=\"number\"" : "")}>{Text(head.TrimStart('#'))}</th>"))}</tr></thead><tbody>{body}</tbody></table></div>";
    }

    /// <summary>A choice.</summary>
    public static string Select(string name, string chosen, IEnumerable<(string Value, string Text)> options) =>
        $"<select name=\"{name}\">{string.Concat(options.Select(option => $"<option value=\"{Text(option.Value)}\"{(option.Value == chosen ? " selected" : "")}>{Text(option.Text)}</option>"))}</select>";

    /// <summary>The links to the pages before and after.</summary>
    public static string Pager(AdminRequest request, int total)
    {
        var from = total == 0 ? 0 : request.Offset + 1;
        var to = Math.Min(request.Offset + AdminRequest.PageSize, total);
        var back = request.Offset > 0 ? Link(Turn(request, request.Offset - AdminRequest.PageSize), request.Words["previous"]) : "";
        var on = to < total ? Link(Turn(request, request.Offset + AdminRequest.PageSize), request.Words["next"]) : "";
        return string.Create(CultureInfo.InvariantCulture, $"<div class=\"pager\">{back}<span>{from}–{to} {Text(request.Words["of"])} {total}</span>{on}</div>");
    }

    private static string Turn(AdminRequest request, int offset) =>
        QueryHelpers.AddQueryString(request.Path, request.Query.Where(static one => one.Key != "offset").Select(static one => KeyValuePair.Create(one.Key, (string?)one.Value.ToString())).Append(KeyValuePair.Create("offset", (string?)Math.Max(0, offset).ToString(CultureInfo.InvariantCulture))));
}
