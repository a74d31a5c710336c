using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Reads the files of a form.</summary>
internal static class ImportForm
{
    /// <summary>The files.</summary>
    /// <exception cref="RefusedException"><c>import.badForm</c>: it is damaged, or has more parts than the server reads.</exception>
    public static async Task<IReadOnlyList<ImportFile>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return [.. form.Files.Select(ImportFile.Of)];
        }
        catch (Exception exception) when (exception is InvalidDataException || (exception is IOException and not BadHttpRequestException))
        {
            throw new RefusedException(DesignerTexts.ImportBadForm());
        }
    }
}
