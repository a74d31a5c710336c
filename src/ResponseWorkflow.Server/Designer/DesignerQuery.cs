using System.Globalization;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer;

/// <summary>Reads the query of a designer's request: names in any case, lists as repeated parameters, an empty value as none.</summary>
/// <param name="request">The request.</param>
internal sealed class DesignerQuery(HttpRequest request)
{
    // Beyond it, counting the entries to skip costs more than anybody wants to know what is there.
    private const int LastPage = 100_000;

    /// <summary>A text; null when there is none.</summary>
    public string? Text(string name)
    {
        var text = request.Query[name].ToString();
        if (text.Length == 0)
            return null;
        return text.Length <= StorageMetadata.KeyLength && !text.Any(char.IsControl) ? text : throw new RefusedException(ApiRefusals.BadText(name, StorageMetadata.KeyLength));
    }

    /// <summary>A text that must be there.</summary>
    public string Demanded(string name) => Text(name) ?? throw new RefusedException(DesignerTexts.Missing(name));

    /// <summary>A list; null when there is none.</summary>
    public IReadOnlyCollection<string>? Texts(string name)
    {
        var texts = request.Query[name].Where(static text => !string.IsNullOrEmpty(text)).Select(static text => text!).Distinct(StringComparer.Ordinal).ToArray();
        return texts.Length == 0 ? null : texts;
    }

    /// <summary>A flag; null when there is none.</summary>
    public bool? Flag(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return bool.TryParse(text, out var flag) ? flag : throw new RefusedException(ApiRefusals.NotAFlag(name));
    }

    /// <summary>A name out of a list; null when there is none.</summary>
    public T? Name<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        var known = Enum.GetNames<T>();
        return known.FirstOrDefault(one => one.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<T>(found) : throw new RefusedException(ApiRefusals.NotOneOf(name, known));
    }

    /// <summary>Which versions are meant.</summary>
    /// <param name="otherwise">What holds when the request does not say.</param>
    public VersionOptions Versions(VersionOptions otherwise)
    {
        const string name = "versionOptions";
        if (Text(name) is not { } text)
            return otherwise;
        return VersionOptions.Parse(text) ?? throw new RefusedException(ApiRefusals.NotOneOf(name, ["Latest", "Published", "LatestOrPublished", "LatestAndPublished", "Draft", "AllVersions", "1, 2, …"]));
    }

    /// <summary>Which page is meant; null means all.</summary>
    public PageRequest? Page(int largest)
    {
        var size = Number("pageSize", 1, largest);
        var page = Number("page", 0, LastPage);
        return size is null ? null : new PageRequest(page ?? 0, size.Value);
    }

    private int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
            return null;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            throw new RefusedException(ApiRefusals.NotANumber(name));
        return number >= least && number <= most ? number : throw new RefusedException(ApiRefusals.OutOfRange(name, least, most));
    }
}
